package dev.autogen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.autogen.testing.RandomSchemas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final QualifiedName T = QualifiedName.of("t");

    @Test
    void theOrderItIsGivenInIsNoDifference() {
        for (long seed = 0; seed < 100; seed++) {
            Schema schema = RandomSchemas.schema(new SplittableRandom(seed));
            Random random = new Random(seed);
            assertThat(new Schema(
                            shuffled(schema.namespaces(), random),
                            shuffled(schema.extensions(), random),
                            shuffled(schema.enums(), random),
                            shuffled(schema.compositeTypes(), random),
                            shuffled(schema.domains(), random),
                            shuffled(schema.sequences(), random),
                            shuffled(schema.tables(), random),
                            shuffled(schema.views(), random),
                            schema.auxiliaries()))
                    .as("seed " + seed)
                    .isEqualTo(schema);
        }
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Test
    void findsWhatItHasByName() {
        Table table = Table.of(T, List.of());
        Sequence sequence = new Sequence(T, SequenceOptions.defaults("bigint"));
        EnumType type = new EnumType(T, List.of("a"));
        Schema schema = Schema.EMPTY
                .withTables(List.of(table))
                .withSequences(List.of(sequence))
                .withEnums(List.of(type));
        assertThat(schema.table(T)).contains(table);
        assertThat(schema.sequence(T)).contains(sequence);
        assertThat(schema.enumType(T)).contains(type);
        assertThat(schema.table(QualifiedName.parse("public.t"))).isEmpty();
    }

    @Test
    void namespacesAndExtensionsAreThereOnce() {
        Schema schema = Schema.EMPTY.withNamespaces(List.of("b", "a", "b")).withExtensions(List.of("x", "x"));
        assertThat(schema.namespaces()).containsExactly("a", "b");
        assertThat(schema.extensions()).containsExactly("x");
    }

    @Test
    void refusesTwoObjectsOfOneName() {
        Table table = Table.of(T, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.EMPTY.withTables(List.of(table, table)))
                .withMessage("Two tables are named t.");
    }

    @Test
    void aScanSortsWhatItLeftAlone() {
        Scan scan = new Scan(Schema.EMPTY, Map.of(), List.of("b", "a"), List.of("view b", "view a", "view b"));
        assertThat(scan.unmodelled()).containsExactly("view a", "view b");
        assertThat(scan.notes()).containsExactly("b", "a");
    }

    @Test
    void objectsAreNamedByKindAndPath() {
        ObjectName column = ObjectName.of(ObjectKind.COLUMN, T, "a.b");
        assertThat(column).hasToString("column t.\"a.b\"");
        assertThat(column.in("public").path()).isEqualTo("public.t.\"a.b\"");
        ObjectName namespace = ObjectName.of(ObjectKind.NAMESPACE, QualifiedName.of("audit"));
        assertThat(namespace.in("public")).hasToString("namespace audit");
        assertThat(ObjectName.of(ObjectKind.ENUM_VALUE, QualifiedName.parse("audit.status"), "NEW"))
                .hasToString("enumValue audit.status.NEW")
                .isGreaterThan(column);
        assertThat(new ColumnReference(T, "a.b")).hasToString("t.\"a.b\"");
    }
}
