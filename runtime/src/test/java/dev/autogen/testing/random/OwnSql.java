package dev.autogen.testing.random;

import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An auxiliary object with what a generator has to know of it.
 *
 * @param made what its statements make: the last names in the catalog
 * @param calls the names of other auxiliary objects without which it could not be run
 * @param fits whether what it stands on is there
 */
record OwnSql(OwnSqlKind kind, AuxiliaryObject object, List<String> made, Set<String> calls, Predicate<Schema> fits) {

    OwnSql(OwnSqlKind kind, AuxiliaryObject object, List<String> made, Predicate<Schema> fits) {
        this(kind, object, made, Set.of(), fits);
    }

    OwnSql calling(String name) {
        return new OwnSql(kind, object, made, Set.of(name), fits);
    }

    String name() {
        return object.name();
    }
}
