package dev.autogen.applications;

import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The migrations that an application itself comes with, up to one of its releases. */
record OwnMigrations(Application application, Class<?> main, List<String> upTo) {

    /** Keycloak's, by Liquibase: the first so many change sets. */
    static OwnMigrations keycloak(int changeSets) {
        return new OwnMigrations(Application.KEYCLOAK, LiquibaseMain.class, List.of(Integer.toString(changeSets)));
    }

    /** Kogito's, by Flyway, each module up to a version. */
    static OwnMigrations kogito(String dataIndex, String jobs, String userTasks, String dataAudit) {
        return new OwnMigrations(
                Application.KOGITO,
                FlywayMain.class,
                List.of(
                        "data-index=" + dataIndex,
                        "jobs-service=" + jobs,
                        "user-tasks=" + userTasks,
                        "data-audit=" + dataAudit));
    }

    /** Runs them, in a JVM of their own. */
    void run(TestDatabase database, Path log) throws IOException, InterruptedException {
        List<Path> classpath = new ArrayList<>(application.classpath());
        classpath.addAll(application.migrationTools());
        List<String> arguments = new ArrayList<>(List.of(database.jdbcUrl(), database.user(), database.password()));
        arguments.addAll(upTo);
        JavaProcess.run(main, classpath, arguments, log);
    }
}
