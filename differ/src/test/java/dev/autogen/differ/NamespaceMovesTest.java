package dev.autogen.differ;

import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes from one namespace and comes in another under its name is named, and nothing else. */
class NamespaceMovesTest {

    private static final QualifiedName HERE = QualifiedName.of("users_seq");
    private static final QualifiedName THERE = QualifiedName.of("Ids", "users_seq");

    private static CreateSequence create(QualifiedName name) {
        return new CreateSequence(new Sequence(name, SequenceOptions.defaults("bigint")));
    }

    private static DropSequence drop(QualifiedName name) {
        return new DropSequence(name, new Sequence(name, SequenceOptions.defaults("bigint")));
    }

    private static Map<Integer, List<String>> comments(Operation... operations) {
        return StepComments.of(List.of(operations), List.of(), 18);
    }

    @Test
    void aSequenceThatGoesToAnotherNamespaceAndBack() {
        assertThat(comments(create(THERE), drop(HERE)))
                .isEqualTo(
                        Map.of(
                                1,
                                List.of(
                                        "What users_seq has counted is not carried to Ids.users_seq, which begins at 1 while rows have"
                                                + " the keys that the other gave: write op.execute(\"select setval('\"Ids\".users_seq',"
                                                + " last_value, is_called) from users_seq\") between the two, or"
                                                + " op.execute(\"alter sequence users_seq set schema \"Ids\"\") in place of both.")));
        assertThat(comments(create(HERE), drop(THERE)).get(1))
                .singleElement()
                .asString()
                .endsWith(
                        "write op.execute(\"select setval('users_seq', last_value, is_called) from \"Ids\".users_seq\")"
                                + " between the two.");
    }

    @Test
    void nothingIsSaidOfOthersNorWhereItIsSeenTo() {
        assertThat(comments(create(QualifiedName.of("Ids", "orders_seq")), drop(HERE)))
                .isEmpty();
        assertThat(comments(create(THERE))).isEmpty();
        assertThat(comments(drop(THERE))).isEmpty();
        assertThat(comments(
                        create(THERE),
                        new ExecuteSql("select setval('\"Ids\".users_seq', last_value, is_called) from users_seq"),
                        drop(HERE)))
                .isEmpty();
        assertThat(comments(create(HERE), new ExecuteSql("select setval('public.users_seq', 7)"), drop(THERE)))
                .isEmpty();
        assertThat(comments(create(THERE), new ExecuteSql("select setval('orders_seq', 7)"), drop(HERE)))
                .containsOnlyKeys(2);
    }

    @Test
    void aTable() {
        Table here = Table.of(QualifiedName.of("users"), List.of(column("id", bigint())));
        Table there = Table.of(QualifiedName.of("ids", "users"), List.of(column("id", bigint())));
        assertThat(comments(new CreateTable(there), new DropTable(here.name(), here)))
                .isEqualTo(Map.of(
                        1,
                        List.of("The rows of users are not carried to ids.users: where they should be, write"
                                + " op.execute(\"insert into ids.users …\") between the two, or"
                                + " op.execute(\"alter table users set schema ids\") in place of both.")));
    }
}
