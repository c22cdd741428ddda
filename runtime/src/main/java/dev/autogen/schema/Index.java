package dev.autogen.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint owns. It does not know its table.
 *
 * @param name null on the desired side where nobody chose one
 * @param method {@code btree}, {@code gin}, …
 * @param keys in order, at least one
 * @param include the columns that it only carries
 * @param predicate the condition of a partial index; null if it is over all rows
 * @param nullsNotDistinct for a unique one, from PostgreSQL 15 on
 * @param parameters storage parameters, by name
 */
public record Index(
        @Nullable String name,
        boolean isUnique,
        String method,
        List<IndexKey> keys,
        List<String> include,
        @Nullable String predicate,
        boolean nullsNotDistinct,
        Map<String, String> parameters,
        @Nullable String comment) {

    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        comment = comment != null && comment.isEmpty() ? null : comment;
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Index " + name + " has no keys.");
        }
    }

    public Index(@Nullable String name, List<IndexKey> keys) {
        this(name, false, "btree", keys, List.of(), null, false, Map.of(), null);
    }

    public Index named(@Nullable String newName) {
        return new Index(newName, isUnique, method, keys, include, predicate, nullsNotDistinct, parameters, comment);
    }

    public Index unique() {
        return withUnique(true);
    }

    public Index withUnique(boolean newUnique) {
        return new Index(name, newUnique, method, keys, include, predicate, nullsNotDistinct, parameters, comment);
    }

    public Index using(String newMethod) {
        return new Index(name, isUnique, newMethod, keys, include, predicate, nullsNotDistinct, parameters, comment);
    }

    public Index withKeys(List<IndexKey> newKeys) {
        return new Index(name, isUnique, method, newKeys, include, predicate, nullsNotDistinct, parameters, comment);
    }

    public Index include(String... columns) {
        return withInclude(List.of(columns));
    }

    public Index withInclude(List<String> columns) {
        return new Index(name, isUnique, method, keys, columns, predicate, nullsNotDistinct, parameters, comment);
    }

    public Index where(@Nullable String newPredicate) {
        return new Index(name, isUnique, method, keys, include, newPredicate, nullsNotDistinct, parameters, comment);
    }

    public Index withNullsNotDistinct() {
        return new Index(name, isUnique, method, keys, include, predicate, true, parameters, comment);
    }

    /** Returns the same index with one storage parameter more. */
    public Index with(String parameter, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new Index(name, isUnique, method, keys, include, predicate, nullsNotDistinct, more, comment);
    }

    public Index comment(@Nullable String newComment) {
        return new Index(name, isUnique, method, keys, include, predicate, nullsNotDistinct, parameters, newComment);
    }
}
