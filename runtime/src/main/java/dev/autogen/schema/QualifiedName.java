package dev.autogen.schema;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalog name of a table, sequence or type: exact, never folded. A null namespace means the environment's default one, so that one revision
 * serves every tenant.
 *
 * <p>As text a name is written {@code users} or {@code audit.users}; a part that holds a dot or a double quote stands in double quotes with quotes
 * doubled, as in SQL, but without SQL's folding: {@code parse("Users")} is the name {@code Users}.
 */
public record QualifiedName(@Nullable String namespace, String name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER = Comparator.comparing(
                    QualifiedName::namespace, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(QualifiedName::name);

    public QualifiedName {
        if (name.isEmpty() || (namespace != null && namespace.isEmpty())) {
            throw new IllegalArgumentException(
                    "A name must not be empty: namespace '" + namespace + "', name '" + name + "'.");
        }
    }

    /** Returns the name in the default namespace. */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, name);
    }

    public static QualifiedName of(@Nullable String namespace, String name) {
        return new QualifiedName(namespace, name);
    }

    /**
     * Returns the name that {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is no name, or has more than two parts
     */
    public static QualifiedName parse(String text) {
        List<String> names = NamePath.parse(text)
                .filter(parts -> parts.size() <= 2)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no name: write table or namespace.table, a part with a dot in double quotes,"
                                + " a double quote in it doubled."));
        return names.size() == 1 ? of(names.get(0)) : new QualifiedName(names.get(0), names.get(1));
    }

    /** Returns one part as a text that stands for a name has it. */
    static String part(String part) {
        return NamePath.quote(part, ".");
    }

    /** Returns the same name under another last part. */
    public QualifiedName withName(String newName) {
        return new QualifiedName(namespace, newName);
    }

    /** Returns this name with the given namespace where it has none of its own: the form of reports. */
    public QualifiedName in(String defaultNamespace) {
        return namespace == null ? new QualifiedName(defaultNamespace, name) : this;
    }

    /** Default namespace first, then by namespace and name. */
    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return namespace == null ? part(name) : part(namespace) + "." + part(name);
    }
}
