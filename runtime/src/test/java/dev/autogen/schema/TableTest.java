package dev.autogen.schema;

import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.comment;
import static dev.autogen.migration.Definitions.exclusion;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.unique;
import static dev.autogen.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static Table full() {
        return Table.of(
                        T,
                        List.of(
                                check("ck", "a > 0"),
                                column("b", integer()),
                                comment("a table"),
                                unique("uk", "b"),
                                column("a", integer()),
                                primaryKey("pk", "a")))
                .withForeignKeys(List.of(foreignKey("fk", "b").references("t", "a")))
                .withExclusions(List.of(exclusion("ex", "EXCLUDE USING btree (a WITH =)")))
                .withIndexes(List.of(index("ix", "a")));
    }

    @Test
    void takesItsElementsInAnyOrder() {
        Table table = full();
        assertThat(table.columns()).extracting(Column::name).containsExactly("b", "a");
        assertThat(table.primaryKey()).isEqualTo(primaryKey("pk", "a"));
        assertThat(table.comment()).isEqualTo("a table");
        assertThat(table.constraints()).extracting(Constraint::name).containsExactly("pk", "uk", "ck", "ex", "fk");
    }

    @Test
    void findsWhatItHasByName() {
        assertThat(full().column("a")).contains(column("a", integer()));
        assertThat(full().column("A")).isEmpty();
        assertThat(full().constraint("fk")).containsInstanceOf(ForeignKey.class);
        assertThat(full().constraint("ix")).isEmpty();
        assertThat(full().index("ix")).contains(index("ix", "a"));
        assertThat(full().withIndexes(List.of(new Index(null, List.of(IndexKey.column("a")))))
                        .index("ix"))
                .isEmpty();
    }

    @Test
    void isBareWithoutWhatStandsAlone() {
        Table bare = full().bare();
        assertThat(bare.constraints()).extracting(Constraint::name).containsExactly("pk", "uk", "ck");
        assertThat(bare.indexes()).isEmpty();
        assertThat(bare.comment()).isEqualTo("a table");
    }

    @Test
    void everyPartCanBeReplaced() {
        Table empty = Table.of(T, List.of());
        Table other = empty.withColumns(full().columns())
                .withPrimaryKey(full().primaryKey())
                .withUniques(full().uniques())
                .withChecks(full().checks())
                .withForeignKeys(full().foreignKeys())
                .withExclusions(full().exclusions())
                .withIndexes(full().indexes())
                .comment("a table");
        assertThat(other).isEqualTo(full());
        assertThat(other.named(QualifiedName.of("u")).name()).isEqualTo(QualifiedName.of("u"));
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of(T, List.of(column("a", integer()), column("a", integer()))))
                .withMessage("Table t has two columns named 'a'.");
    }

    @Test
    void refusesTwoPrimaryKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of(T, List.of(primaryKey("a", "a"), primaryKey("b", "a"))))
                .withMessage("Table t has two primary keys.");
    }

    @Test
    void anEmptyCommentIsNone() {
        assertThat(Table.of(T, List.of(comment(""))).comment()).isNull();
        assertThat(column("a", integer()).comment("")).isEqualTo(column("a", integer()));
        assertThat(index("ix", "a").comment("")).isEqualTo(index("ix", "a"));
        assertThat(new EnumType(T, List.of()).comment("").comment()).isNull();
        assertThat(new Sequence(T, SequenceOptions.defaults("bigint"))
                        .comment("")
                        .comment())
                .isNull();
    }

    @Test
    void doesNotChangeWithTheListsItWasMadeOf() {
        List<Column> columns = new ArrayList<>(List.of(column("a", integer())));
        Table table = Table.of(T, columns);
        columns.clear();
        assertThat(table.columns()).hasSize(1);
    }

    @Test
    void keysHaveColumns() {
        assertThatIllegalArgumentException().isThrownBy(() -> primaryKey("pk")).withMessageContaining("pk");
        assertThatIllegalArgumentException().isThrownBy(() -> unique("uk")).withMessageContaining("uk");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Index("ix", List.of()))
                .withMessageContaining("ix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> foreignKey("fk", "a", "b").references("t", "a"))
                .withMessage(
                        "Foreign key fk has columns [a, b], but references t [a]: give as many, and at least one.");
        assertThatIllegalArgumentException().isThrownBy(() -> column("", integer()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IndexKey("a", "b", false, false, null, null))
                .withMessageContaining("a column or an expression");
    }
}
