package dev.autogen.differ;

import static dev.autogen.differ.Diffs.OPTIONS;
import static dev.autogen.differ.Diffs.diff;
import static dev.autogen.differ.Diffs.indexed;
import static dev.autogen.differ.Diffs.schema;
import static dev.autogen.differ.Diffs.table;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.expression;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.ExecuteSql;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexSettingsTest {

    private static Dependent setting(String kind, String statement) {
        return new Dependent(
                kind + " public.t.ix",
                List.of(),
                List.of(),
                List.of(ObjectName.of(ObjectKind.INDEX, QualifiedName.of("t"), "ix")),
                List.of(),
                List.of(),
                List.of(),
                List.of(statement));
    }

    private static Schema with(Index... indexes) {
        return schema(indexed(table("t", column("a", integer()).notNull(), column("b", integer())), indexes));
    }

    @Test
    void aTablespaceFitsEveryIndexAndGoesWithTheLast() {
        Dependent tablespace = setting("tablespace of index", "alter index ix set tablespace fast");
        DiffOptions options = OPTIONS.withDependents(List.of(tablespace)).droppingUnclaimed();
        Schema actual = with(index("ix", "a"));

        Plan other = diff(with(index("ix", expression("a + b")).using("hash").where("b > 0")), actual, options);
        assertThat(other.upgrade()).endsWith(new ExecuteSql("alter index ix set tablespace fast"));
        assertThat(other.downgrade()).endsWith(new ExecuteSql("alter index ix set tablespace fast"));
        assertThat(other.notes()).isEmpty();

        Plan none = diff(with(), actual, options);
        assertThat(none.upgrade()).hasSize(1);
        assertThat(none.downgrade()).endsWith(new ExecuteSql("alter index ix set tablespace fast"));
        assertThat(none.notes())
                .containsExactly(
                        "No entity claims tablespace of index public.t.ix, but it goes: what it stands on goes.");
    }

    @Test
    void anExclusionConstraintSaysWhatItsIndexIs() {
        assertThat(shape(
                        "EXCLUDE USING gist (a WITH =, ((b || 'x,y'::text)) WITH =, lower(c) COLLATE \"C\" text_ops WITH =)"
                                + " INCLUDE (d, e) WITH (fillfactor='70') WHERE ((a > 0))"))
                .isEqualTo(new IndexShape(
                        "gist", false, false, List.of(Optional.of("a"), Optional.empty(), Optional.empty()), true));
        assertThat(shape("exclude (\"where\" gist_trgm_ops (siglen='32') with =, s.f(a) with =)"))
                .isEqualTo(
                        new IndexShape("btree", false, false, List.of(Optional.of("where"), Optional.empty()), false));
    }

    private static IndexShape shape(String definition) {
        return IndexShape.of(new ExclusionConstraint("x", definition));
    }
}
