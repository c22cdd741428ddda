package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns names as they are written into names as the catalog holds them, and remembers what was cut. */
final class Identifiers {

    /** PostgreSQL's NAMEDATALEN less the closing zero. */
    private static final int LIMIT = 63;

    /**
     * What Hibernate's naming gives to a constraint or index that nobody named: a prefix and an MD5 hash in radix 35. Such a name depends on
     * nothing but tables and columns, so to match by structure is to match by it.
     */
    private static final Pattern HASHED = Pattern.compile("(?:fk_?|uk_?|idx)[0-9a-y]{20,25}", Pattern.CASE_INSENSITIVE);

    private final @Nullable String defaultNamespace;
    private final Map<String, Set<String>> cut = new TreeMap<>();

    Identifiers(@Nullable String defaultNamespace) {
        this.defaultNamespace = defaultNamespace;
    }

    /** Returns the catalog name of an identifier token: an unquoted one folded as PostgreSQL does it, both cut to 63 bytes. */
    String of(Token token) {
        String whole = token.kind() == Token.Kind.WORD ? fold(token.text()) : token.text();
        String name = cut(whole);
        cut.computeIfAbsent(name, key -> new TreeSet<>()).add(whole);
        return name;
    }

    /** Returns the name of parts already in catalog form; the default namespace becomes null. */
    QualifiedName qualified(@Nullable String namespace, String name) {
        return QualifiedName.of(namespace == null || namespace.equals(defaultNamespace) ? null : namespace, name);
    }

    /** Returns the name if somebody chose it, null if it is one of Hibernate's hashed ones. */
    static @Nullable String chosen(@Nullable String name) {
        return name == null || HASHED.matcher(name).matches() ? null : name;
    }

    /** Returns the sentence for two objects that have that name in the catalog, with the names as they were before they were cut. */
    String conflict(String what, String name) {
        Set<String> sources = cut.getOrDefault(name, Set.of(name));
        if (sources.size() < 2) {
            return "Two objects are named '" + name + "': " + what
                    + ". PostgreSQL keeps one of a name; give one of them another name in the mapping.";
        }
        return "Two objects (" + what + ") have one name in PostgreSQL, which cuts names to " + LIMIT + " bytes: "
                + String.join(" and ", sources) + " become '" + name
                + "'. Give one of them a shorter name in the mapping.";
    }

    /** Only ASCII letters: what PostgreSQL folds in every encoding and locale. */
    static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }

    private static String cut(String name) {
        return utf8Length(name) <= LIMIT ? name : cut(name, LIMIT);
    }

    /** Cuts to that many bytes of UTF-8 without splitting a character, as PostgreSQL does. */
    private static String cut(String name, int bytes) {
        int used = 0;
        int at = 0;
        while (at < name.length()) {
            int point = name.codePointAt(at);
            used += utf8Length(Character.toString(point));
            if (used > bytes) {
                break;
            }
            at += Character.charCount(point);
        }
        return name.substring(0, at);
    }

    /**
     * Returns the name that PostgreSQL makes for an object of its own beside a table, such as the sequence of a {@code serial} column: parts joined by
     * underscores, the longer of table and column cut until all fits (its {@code makeObjectName}).
     */
    static String implicit(String table, String column, String suffix) {
        int room = LIMIT - suffix.length() - 2;
        int first = utf8Length(table);
        int second = utf8Length(column);
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return String.join("_", List.of(cut(table, first), cut(column, second), suffix));
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
