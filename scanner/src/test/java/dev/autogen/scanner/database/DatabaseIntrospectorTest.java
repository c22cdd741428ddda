package dev.autogen.scanner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.autogen.schema.QualifiedName;
import dev.autogen.testing.PostgresServer;
import dev.autogen.testing.PostgresServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the cases of {@code introspection/*.cases}: the input is executed in an empty database, the expected text is all that is read from it. */
class DatabaseIntrospectorTest {

    private static final List<String> KINDS = List.of(
            "types",
            "columns",
            "generation",
            "keys",
            "foreign-keys",
            "checks",
            "indexes",
            "sequences",
            "enums",
            "names",
            "hibernate",
            "left-alone",
            "unmodelled");

    private static final DatabaseScope SCOPE = DatabaseScope.of("public")
            .withNamespaces(List.of("public", "audit"))
            .withOwnTables(Set.of(QualifiedName.of("autogen_version"), QualifiedName.of("autogen_log")));

    private static final int OLDEST = 14;
    private static final int NEWEST = 18;

    static Stream<Arguments> casesOnTheOldestServer() {
        return cases(PostgresServers.major(OLDEST));
    }

    static Stream<Arguments> casesOnTheNewestServer() {
        return cases(PostgresServers.major(NEWEST));
    }

    private static Stream<Arguments> cases(PostgresServer server) {
        return KINDS.stream().flatMap(kind -> CaseFile.read("introspection/" + kind + ".cases").stream()
                .filter(one -> one.fromMajor() <= server.major())
                .map(one -> arguments(kind, one, server)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"casesOnTheOldestServer", "casesOnTheNewestServer"})
    void readsExactlyWhatIsThere(String kind, CaseFile.Case one, PostgresServer server) throws SQLException {
        Connection connection = CleanDatabase.on(server, one.input());
        String found = ScanText.of(new DatabaseIntrospector(SCOPE).read(connection));
        if (CaseFile.updating() && server.major() == NEWEST) {
            one.file().update(one, found);
        } else {
            assertThat(found).as("PostgreSQL " + server.major()).isEqualTo(one.expected());
        }
    }
}
