package dev.autogen.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reviewer asks the database has the names that the database has. */
class NamesBeforeTest {

    private static final QualifiedName PEOPLE = QualifiedName.of("people");
    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName MOOD = QualifiedName.of("mood");

    @Test
    void queriesNameTablesAndColumnsAsTheyWere() {
        List<Operation> operations = List.of(
                new RenameTable(PEOPLE, "users"),
                new RenameColumn(USERS, "years", "age"),
                new AlterColumnType(
                        USERS,
                        "age",
                        ColumnType.builtIn("smallint"),
                        null,
                        null,
                        ColumnType.builtIn("integer"),
                        null,
                        null),
                new RebuildEnum(
                        MOOD, List.of("ok"), List.of(new EnumUse(USERS, "mood", false, null)), List.of("ok", "sad")));
        assertThat(StepComments.of(operations, List.of(), 17).values())
                .containsExactly(
                        List.of(
                                "It fails on numbers out of range. These are the rows:",
                                "select count(*) from people where years not between -32768 and 32767"),
                        List.of(
                                "It fails on rows that have 'sad': give them another value first. These are the rows:",
                                "select count(*) from people where mood::text in ('sad')"));
    }

    @Test
    void whatIsRenamedLaterHasItsNameYet() {
        Operation drop = new DropTable(USERS, null);
        assertThat(NamesBefore.in(List.of(drop, new RenameTable(PEOPLE, "users"))))
                .first()
                .isEqualTo(drop);
    }
}
