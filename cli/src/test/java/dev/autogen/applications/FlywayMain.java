package dev.autogen.applications;

import org.flywaydb.core.Flyway;

/**
 * The migrations of Kogito's modules, run by Flyway as Kogito runs it, in a JVM of their own. Arguments: a database, user, password, and for each module
 * {@code name=version}, the version being the last one to run, or {@code latest}.
 */
public final class FlywayMain {

    private FlywayMain() {}

    public static void main(String[] arguments) {
        for (int i = 3; i < arguments.length; i++) {
            String[] module = arguments[i].split("=", 2);
            Flyway.configure()
                    .dataSource(arguments[0], arguments[1], arguments[2])
                    .table("kie_flyway_history_" + module[0].replace('-', '_'))
                    .locations("classpath:kie-flyway/db/" + module[0] + "/postgresql")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .target(module[1])
                    .load()
                    .migrate();
        }
    }
}
