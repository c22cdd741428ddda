package dev.autogen.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one reading of entities or of a database found. Everything but the schema travels beside it, because it would break equality.
 *
 * @param origins what an object comes from, by its {@link ObjectName} as text: a class and member, or the database
 * @param notes what the reader wants known, one sentence each: a table it left alone, a user type it could not ask
 * @param unmodelled what exists and is not compared, as kind and name: {@code view public.active_users}
 */
public record Scan(Schema schema, Map<String, String> origins, List<String> notes, List<String> unmodelled) {

    public Scan {
        origins = Collections.unmodifiableMap(new TreeMap<>(origins));
        notes = List.copyOf(notes);
        unmodelled = unmodelled.stream().sorted().distinct().toList();
    }

    public static Scan of(Schema schema) {
        return new Scan(schema, Map.of(), List.of(), List.of());
    }
}
