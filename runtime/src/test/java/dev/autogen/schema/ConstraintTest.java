package dev.autogen.schema;

import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.key;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.RandomSchemas;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    @Test
    void anotherNameChangesNothingElse() {
        for (long seed = 0; seed < 100; seed++) {
            for (Table table :
                    RandomSchemas.schema(new SplittableRandom(seed), 18).tables()) {
                for (Constraint constraint : table.constraints()) {
                    Constraint renamed = constraint.named("other");
                    assertThat(renamed.name()).isEqualTo("other");
                    assertThat(renamed.named(constraint.name())).isEqualTo(constraint);
                }
                for (Index index : table.indexes()) {
                    assertThat(index.named("other").named(index.name())).isEqualTo(index);
                }
            }
        }
    }

    @Test
    void aForeignKeyKeepsItsPropertiesBetweenOtherNames() {
        ForeignKey key = foreignKey("fk", "a", "b")
                .references("t", "x", "y")
                .onDelete(ReferentialAction.SET_NULL, "b")
                .onUpdate(ReferentialAction.CASCADE)
                .withMatchFull()
                .deferrable(Deferrability.INITIALLY_DEFERRED)
                .notValid();
        assertThat(key)
                .isEqualTo(new ForeignKey(
                        "fk",
                        List.of("a", "b"),
                        QualifiedName.of("t"),
                        List.of("x", "y"),
                        ReferentialAction.SET_NULL,
                        List.of("b"),
                        ReferentialAction.CASCADE,
                        true,
                        Deferrability.INITIALLY_DEFERRED,
                        false,
                        false));
        assertThat(key.between(List.of("c", "b"), QualifiedName.of("u"), List.of("x", "z"), List.of("b")))
                .isEqualTo(foreignKey("fk", "c", "b")
                        .references("u", "x", "z")
                        .onDelete(ReferentialAction.SET_NULL, "b")
                        .onUpdate(ReferentialAction.CASCADE)
                        .withMatchFull()
                        .deferrable(Deferrability.INITIALLY_DEFERRED)
                        .withValidated(false));
        assertThat(key.onDelete(ReferentialAction.CASCADE).onDeleteColumns()).isEmpty();
    }

    @Test
    void keysAndChecksHaveTheirOptions() {
        assertThat(primaryKey("pk", "a").include("b").deferrable(Deferrability.INITIALLY_IMMEDIATE))
                .isEqualTo(new PrimaryKey("pk", List.of("a"), List.of("b"), Deferrability.INITIALLY_IMMEDIATE));
        assertThat(unique("uk", "a").include("b").withNullsNotDistinct().deferrable(Deferrability.INITIALLY_DEFERRED))
                .isEqualTo(
                        new UniqueConstraint("uk", List.of("a"), List.of("b"), true, Deferrability.INITIALLY_DEFERRED));
        assertThat(check("ck", "a > 0").withNoInherit().notValid().withExpression("a > 1"))
                .isEqualTo(new CheckConstraint("ck", "a > 1", true, false, false));
    }

    @Test
    void anIndexSortsItsParametersAndDescendingKeysHaveNullsFirst() {
        Index index = index("ix", key("a").desc()).with("fillfactor", "70").with("deduplicate_items", "off");
        assertThat(index.parameters()).isEqualTo(Map.of("deduplicate_items", "off", "fillfactor", "70"));
        assertThat(index.parameters().keySet()).containsExactly("deduplicate_items", "fillfactor");
        assertThat(index.keys().get(0)).isEqualTo(new IndexKey("a", null, true, true, null, null));
    }
}
