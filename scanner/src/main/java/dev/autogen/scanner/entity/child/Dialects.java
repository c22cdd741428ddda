package dev.autogen.scanner.entity.child;

import java.util.Map;
import org.hibernate.dialect.PostgreSQLDialect;

/** Decides which dialect a scan runs with. */
final class Dialects {

    private static final String DIALECT = "hibernate.dialect";

    private Dialects() {}

    /**
     * Keeps a dialect of the project's own that extends PostgreSQL's. Any other is left out, so that Hibernate chooses by product and version: one of
     * Hibernate's PostgreSQL dialects would be chosen anyway, and one for another database is what some test runs with.
     */
    static void choose(Map<String, Object> settings, ClassLoader loader) {
        Object named = settings.get(DIALECT);
        settings.remove("hibernate.dialect_resolvers");
        if (named == null || !isOwnPostgres(named.toString().strip(), loader)) {
            settings.remove(DIALECT);
        }
    }

    private static boolean isOwnPostgres(String name, ClassLoader loader) {
        if (name.startsWith("org.hibernate.dialect.") || name.startsWith("org.hibernate.community.dialect.")) {
            return false;
        }
        try {
            return PostgreSQLDialect.class.isAssignableFrom(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            throw ModelException.of(
                    ModelProblem.Kind.SETTING,
                    "The setting " + DIALECT + " names class " + name + ", which does not load: " + Causes.sentence(e)
                            + " Mend the setting, or set it to org.hibernate.dialect.PostgreSQLDialect in [model] settings of autogen.toml.",
                    e);
        }
    }
}
