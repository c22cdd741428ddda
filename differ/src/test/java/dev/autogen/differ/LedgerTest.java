package dev.autogen.differ;

import static dev.autogen.differ.Diffs.object;
import static dev.autogen.differ.Diffs.table;
import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Types.text;
import static dev.autogen.schema.ObjectKind.COLUMN;
import static dev.autogen.schema.ObjectKind.COMMENT;
import static dev.autogen.schema.ObjectKind.CONSTRAINT;
import static dev.autogen.schema.ObjectKind.DEFAULT;
import static dev.autogen.schema.ObjectKind.ENUM;
import static dev.autogen.schema.ObjectKind.ENUM_VALUE;
import static dev.autogen.schema.ObjectKind.INDEX;
import static dev.autogen.schema.ObjectKind.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AddCheck;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.ByHand;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static final CreateTable CREATE = new CreateTable(
            table("t", column("a", text()).defaultTo("''").comment("x"), column("b", text()), check("ck", "a <> ''")));

    @Test
    void booksATableWithItsParts() {
        assertThat(Ledger.of(List.of(List.of(CREATE))))
                .containsExactlyInAnyOrder(
                        object(TABLE, "t"),
                        object(COLUMN, "t", "a"),
                        object(COLUMN, "t", "b"),
                        object(DEFAULT, "t", "a"),
                        object(COMMENT, "t", "a"),
                        object(CONSTRAINT, "t", "ck"));
        assertThat(Ledger.of(List.of(List.of(CREATE), List.of(new DropTable(T, null)))))
                .isEmpty();
    }

    @Test
    void leavesOutWhatAGeneratedRevisionMarksAsMadeByHand() {
        assertThat(Ledger.of(List.of(List.of(
                        CREATE,
                        new ByHand(new CreateIndex(T, index("ix", "a").comment("mine"))),
                        new CreateIndex(T, index("ix_b", "b"))))))
                .contains(object(TABLE, "t"), object(INDEX, "t", "ix_b"))
                .doesNotContain(object(INDEX, "t", "ix"), object(COMMENT, "t", "ix"));
        assertThat(Ledger.of(List.of(List.of(new ByHand(CREATE), new AddColumn(T, column("c", text()))))))
                .containsExactly(object(COLUMN, "t", "c"));
    }

    @Test
    void leavesOutWhatIsMadeAgainByHand() {
        assertThat(Ledger.of(List.of(
                        List.of(CREATE, new CreateIndex(T, index("ix", "a"))),
                        List.of(new DropIndex(T, "ix", null), new ByHand(new CreateIndex(T, index("ix", "b")))))))
                .contains(object(TABLE, "t"))
                .doesNotContain(object(INDEX, "t", "ix"));
    }

    @Test
    void followsRenames() {
        assertThat(Ledger.of(List.of(
                        List.of(CREATE, new CreateIndex(T, index("ix", "a"))),
                        List.of(
                                new RenameColumn(T, "a", "c"),
                                new RenameIndex(T, "ix", "ix_c"),
                                new RenameTable(T, "u")))))
                .contains(
                        object(COLUMN, "u", "c"),
                        object(DEFAULT, "u", "c"),
                        object(COMMENT, "u", "c"),
                        object(INDEX, "u", "ix_c"))
                .noneMatch(object -> object.owner().equals(T));
    }

    @Test
    void forgetsWhatIsDropped() {
        assertThat(Ledger.of(
                        List.of(List.of(CREATE), List.of(new DropDefault(T, "a", null), new DropColumn(T, "b", null)))))
                .containsExactlyInAnyOrder(
                        object(TABLE, "t"),
                        object(COLUMN, "t", "a"),
                        object(COMMENT, "t", "a"),
                        object(CONSTRAINT, "t", "ck"));
    }

    @Test
    void whatIsOnlyMovedAsideStaysWhoseItWas() {
        CreateIndex index = new CreateIndex(T, index("ix", "a"));
        List<DropIndex> drop = List.of(new DropIndex(T, "ix", null));

        assertThat(new Ledger().generated(List.of(drop.get(0), index)).made()).isEmpty();
        assertThat(new Ledger()
                        .generated(List.of(index))
                        .generated(List.of(drop.get(0), index))
                        .made())
                .containsExactly(object(INDEX, "t", "ix"));
    }

    @Test
    void aCommentThatTheWayBackDoesNotBringBackWasNotMovedAside() {
        CreateIndex index = new CreateIndex(T, index("ix", "a"));
        DropIndex drop = new DropIndex(T, "ix", null);
        SetComment comment = new SetComment(ObjectName.of(INDEX, T, "ix"), "new", null);
        SetComment old = new SetComment(ObjectName.of(INDEX, T, "ix"), "old", null);

        assertThat(new Ledger()
                        .generated(List.of(index))
                        .generated(List.of(drop, index, comment), List.of(drop, index))
                        .made())
                .containsExactlyInAnyOrder(object(INDEX, "t", "ix"), object(COMMENT, "t", "ix"));
        assertThat(new Ledger()
                        .generated(List.of(index))
                        .generated(List.of(drop, index, comment), List.of(drop, index, old))
                        .made())
                .containsExactly(object(INDEX, "t", "ix"));
    }

    @Test
    void whatAHandMadeRevisionMakesIsNobodysToDrop() {
        AddCheck check = new AddCheck(T, check("ck", "true"));
        AddColumn column = new AddColumn(T, column("a", text()));

        assertThat(new Ledger()
                        .generated(List.of(column))
                        .byHand(List.of(check))
                        .made())
                .containsExactly(object(COLUMN, "t", "a"));
        assertThat(new Ledger()
                        .generated(List.of(column))
                        .byHand(List.of(new RenameColumn(T, "a", "b")))
                        .made())
                .containsExactly(object(COLUMN, "t", "b"));
        assertThat(new Ledger()
                        .generated(List.of(column))
                        .byHand(List.of(new DropColumn(T, "a", null), column))
                        .made())
                .isEmpty();
    }

    @Test
    void booksLabels() {
        QualifiedName type = QualifiedName.of("e");

        assertThat(new Ledger()
                        .generated(List.of(new CreateEnum(new EnumType(type, List.of("A", "B")))))
                        .generated(List.of(new RebuildEnum(type, List.of("B"), List.of(), List.of("A", "B"))))
                        .made())
                .containsExactlyInAnyOrder(object(ENUM, "e"), object(ENUM_VALUE, "e", "B"));
    }
}
