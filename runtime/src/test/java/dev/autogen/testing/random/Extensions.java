package dev.autogen.testing.random;

import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Extensions that come with every PostgreSQL, and what they bring. One that came stays: autogen never drops it. */
final class Extensions {

    static final String TRIGRAMS = "pg_trgm";
    static final String SINGLE_VALUES = "btree_gist";

    private static final List<String> TYPES = List.of("citext", "hstore", "ltree");
    private static final List<String> ALL = List.of("citext", "hstore", "ltree", TRIGRAMS, SINGLE_VALUES);

    private Extensions() {}

    static List<String> some(Dice dice) {
        return dice.some(ALL, 1, 2);
    }

    static Schema withAnother(Schema schema, Dice dice) {
        List<String> others = new ArrayList<>(ALL);
        others.removeAll(schema.extensions());
        return others.isEmpty() ? schema : schema.withExtensions(Lists.plus(schema.extensions(), dice.pick(others)));
    }

    /** Returns the types that these extensions bring; all of them have an order. */
    static List<String> types(List<String> extensions) {
        return TYPES.stream().filter(extensions::contains).toList();
    }
}
