package dev.autogen.schema;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one reading of entities or of a database found. Everything but the schema travels beside it, because it would break equality.
 *
 * @param origins what an object comes from, by its {@link ObjectName} as text: a class and member, or the database
 * @param notes what the reader wants known, one sentence each: a table it left alone, a user type it could not ask
 * @param unmodelled what exists and is not compared, as kind and name: {@code view public.active_users}
 * @param dependents what of the unmodelled may stand in the way of a change, sorted by name
 */
public record Scan(
        Schema schema,
        Map<String, String> origins,
        List<String> notes,
        List<String> unmodelled,
        List<Dependent> dependents) {

    public Scan {
        origins = Collections.unmodifiableMap(new TreeMap<>(origins));
        notes = List.copyOf(notes);
        unmodelled = unmodelled.stream().sorted().distinct().toList();
        dependents = dependents.stream()
                .sorted(Comparator.comparing(Dependent::name))
                .toList();
    }

    /** A scan in which nothing stands in the way of a change. */
    public Scan(Schema schema, Map<String, String> origins, List<String> notes, List<String> unmodelled) {
        this(schema, origins, notes, unmodelled, List.of());
    }

    public static Scan of(Schema schema) {
        return new Scan(schema, Map.of(), List.of(), List.of());
    }

    public Scan withSchema(Schema newSchema) {
        return new Scan(newSchema, origins, notes, unmodelled, dependents);
    }

    public Scan withNotes(List<String> newNotes) {
        return new Scan(schema, origins, newNotes, unmodelled, dependents);
    }

    public Scan withDependents(List<Dependent> newDependents) {
        return new Scan(schema, origins, notes, unmodelled, newDependents);
    }
}
