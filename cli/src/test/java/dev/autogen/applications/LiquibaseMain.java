package dev.autogen.applications;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * Keycloak's own migrations, run by Liquibase in a JVM of their own. Arguments: an empty database, user, password, and how many change sets to run.
 */
public final class LiquibaseMain {

    private static final String CHANGELOG = "META-INF/jpa-changelog-master.xml";
    private static final String CONTEXT = "org.keycloak.connections.jpa.updater.liquibase.ThreadLocalSessionContext";

    private LiquibaseMain() {}

    public static void main(String[] arguments) throws Exception {
        giveSession();
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
                Liquibase liquibase = new Liquibase(
                        CHANGELOG,
                        new ClassLoaderResourceAccessor(),
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
            liquibase.update(Integer.parseInt(arguments[3]), new Contexts(), new LabelExpression());
        }
    }

    /** Keycloak's custom changes ask the session of its server for what an empty database has no use for. */
    private static void giveSession() throws ReflectiveOperationException {
        Class<?> session = Class.forName("org.keycloak.models.KeycloakSession");
        Object silent = Proxy.newProxyInstance(
                session.getClassLoader(), new Class<?>[] {session}, (proxy, method, values) -> null);
        Class.forName(CONTEXT).getMethod("setCurrentSession", session).invoke(null, silent);
    }
}
