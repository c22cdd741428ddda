package dev.autogen.differ;

import static dev.autogen.differ.Diffs.diff;
import static dev.autogen.differ.Diffs.indexed;
import static dev.autogen.differ.Diffs.lines;
import static dev.autogen.differ.Diffs.object;
import static dev.autogen.differ.Diffs.schema;
import static dev.autogen.differ.Diffs.table;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.unique;
import static dev.autogen.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static Table of(String name, TableElement... parts) {
        List<TableElement> elements =
                new ArrayList<>(List.of(column("a", integer()).notNull(), column("b", integer())));
        elements.addAll(List.of(parts));
        return Table.of(QualifiedName.of(name), elements);
    }

    @Test
    void namesThatNobodyChoseAreMatchedByStructure() {
        Table desired = of(
                        "t",
                        new PrimaryKey(null, List.of("a")),
                        new UniqueConstraint(null, List.of("b")),
                        new CheckConstraint(null, "b > 0"))
                .withForeignKeys(List.of(new ForeignKey(null, List.of("b"), QualifiedName.of("t"), List.of("a"))))
                .withIndexes(List.of(new Index(null, List.of(IndexKey.column("b")))));
        Table actual = of("t", primaryKey("pk", "a"), unique("UK123", "b"), new CheckConstraint("c1", "b > 0"))
                .withForeignKeys(List.of(foreignKey("FK123", "b").references("t", "a")))
                .withIndexes(List.of(index("IDX123", "b")));

        Plan plan = diff(schema(desired), schema(actual));

        assertThat(plan.upgrade()).isEmpty();
        assertThat(plan.unclaimed()).isEmpty();
    }

    @Test
    void aUniqueIndexIsAUniqueConstraintUnlessItSaysMore() {
        Table constraint = of("t", unique("uk", "a", "b"));
        assertThat(diff(
                                schema(constraint),
                                schema(indexed(of("t"), index("uk", "a", "b").unique())))
                        .inSync())
                .isTrue();
        Table partial = indexed(of("t"), index("uk", "a", "b").unique().where("a > 0"));
        assertThat(lines(diff(schema(constraint), schema(partial)).upgrade()))
                .containsExactly("dropIndex t.uk", "addUnique t.uk");
        Table deferrable = of("t", unique("uk", "a", "b").deferrable(Deferrability.INITIALLY_DEFERRED));
        assertThat(lines(diff(schema(constraint), schema(deferrable)).upgrade()))
                .containsExactly("dropConstraint t.uk", "addUnique t.uk");
    }

    @Test
    void aKeyThatChangesTakesItsForeignKeysAlong() {
        Table actual = of("t", primaryKey("pk", "a"));
        Table desired = of("t", primaryKey("pk", "a").include("b"));
        Table other = of("o").withForeignKeys(List.of(foreignKey("fk", "b").references("t", "a")));

        Plan plan = diff(schema(desired, other), schema(actual, other));

        assertThat(lines(plan.upgrade()))
                .containsExactly(
                        "dropConstraint o.fk", "dropConstraint t.pk", "addPrimaryKey t.pk", "addForeignKey o.fk");
    }

    @Test
    void aForeignKeyOfAnUnknownTableGoesWithItsKey() {
        Table actual = of("t", primaryKey("pk", "a"));
        Table unknown = of("o").withForeignKeys(List.of(foreignKey("fk", "b").references("t", "a")));

        Plan plan = diff(schema(of("t")), schema(actual, unknown));

        assertThat(lines(plan.upgrade())).containsExactly("dropConstraint o.fk", "dropConstraint t.pk");
        assertThat(lines(plan.downgrade())).containsExactly("addPrimaryKey t.pk", "addForeignKey o.fk");
        assertThat(plan.notes()).singleElement().asString().contains("constraint o.fk");
    }

    @Test
    void aForeignKeyIsValidatedInPlace() {
        ForeignKey key = foreignKey("fk", "b").references("t", "a");
        Table desired = of("t", primaryKey("pk", "a")).withForeignKeys(List.of(key));
        Table actual = of("t", primaryKey("pk", "a")).withForeignKeys(List.of(key.notValid()));

        assertThat(lines(diff(schema(desired), schema(actual)).upgrade())).containsExactly("validateConstraint t.fk");
    }

    @Test
    void aForeignKeyThatChangesIsReplacedUnderItsName() {
        Table desired = of("t", primaryKey("pk", "a"))
                .withForeignKeys(List.of(new ForeignKey(null, List.of("b"), QualifiedName.of("t"), List.of("a"))));
        Table actual = of("t", primaryKey("pk", "a"))
                .withForeignKeys(
                        List.of(foreignKey("fk", "b").references("t", "a").onDelete(ReferentialAction.CASCADE)));

        assertThat(lines(diff(schema(desired), schema(actual)).upgrade()))
                .containsExactly("dropConstraint t.fk", "addForeignKey t.fk");
    }

    @Test
    void ringsOfForeignKeysAreMadeAndDropped() {
        Table one = of("one", primaryKey("pk1", "a"))
                .withForeignKeys(List.of(foreignKey("fk1", "b").references("two", "a")));
        Table two = of("two", primaryKey("pk2", "a"))
                .withForeignKeys(List.of(foreignKey("fk2", "b").references("one", "a")));

        Plan plan = diff(schema(one, two), Schema.EMPTY);

        assertThat(lines(plan.upgrade()))
                .containsExactly(
                        "createTable two", "createTable one", "addForeignKey one.fk1", "addForeignKey two.fk2");
        assertThat(lines(plan.downgrade())).containsExactly("dropConstraint two.fk2", "dropTable one", "dropTable two");
    }

    @Test
    void childrenAreDroppedBeforeTheirParentsWithoutAWord() {
        Table parent = of("p", primaryKey("pk", "a"));
        Table child = indexed(of("c"), index("ix", "b"))
                .withForeignKeys(List.of(foreignKey("fk", "b").references("p", "a")));

        Plan plan = diff(
                Schema.EMPTY,
                schema(parent, child),
                Diffs.made(object(ObjectKind.TABLE, "p"), object(ObjectKind.TABLE, "c")));

        assertThat(lines(plan.upgrade())).containsExactly("dropTable c", "dropTable p");
        assertThat(lines(plan.downgrade()))
                .containsExactly("createTable p", "createTable c", "createIndex c.ix", "addForeignKey c.fk");
    }

    @Test
    void aNameMayPassFromOneKindToAnother() {
        Table actual = indexed(of("t"), index("x", "b"));
        Table desired = of("t");
        Table x = table("x", column("id", integer()));

        Plan plan = diff(schema(desired, x), schema(actual), Diffs.made(object(ObjectKind.INDEX, "t", "x")));

        assertThat(lines(plan.upgrade())).containsExactly("dropIndex t.x", "createTable x");
        assertThat(lines(plan.downgrade())).containsExactly("dropTable x", "createIndex t.x");
    }

    @Test
    void aUniqueConstraintThatRepeatsTheKeyStandsAlone() {
        Plan plan = diff(schema(of("t", primaryKey("pk", "a"), unique("uk", "a"))), Schema.EMPTY);

        assertThat(lines(plan.upgrade())).containsExactly("createTable t", "addUnique t.uk");
        assertThat(lines(plan.downgrade())).containsExactly("dropTable t");
    }
}
