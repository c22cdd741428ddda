package dev.autogen.differ;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of a change of type which rows it fails on or changes, by a query that counts them: of the assignment casts in {@code pg_cast}, what each refuses or cuts. */
final class Losses {

    private Losses() {}

    /** Returns the lines of a comment; none if every row arrives unharmed. */
    static List<String> of(AlterColumnType change, TextCheck check) {
        ColumnType from = change.from();
        if (from == null || check.isDomainOver(from, change.to()) || check.isDomainOver(change.to(), from)) {
            return List.of();
        }
        if (EnumNumbers.isOne(change.using())) {
            return List.of(
                    "Numbers and labels stand for each other by their order, counted from 0: see that it is that of the enum's constants.");
        }
        if (BooleanLetters.isOne(change.using())) {
            return List.of();
        }
        List<String> largeObjects = LargeObjects.comment(change, from);
        if (largeObjects != null) {
            return largeObjects;
        }
        String column = SqlNames.identifier(change.column());
        Optional<Loss> loss = from.array() || change.to().array()
                ? arrays(change, from, check)
                : Loss.of(column, from, change.to(), check);
        return loss.map(found -> List.of(
                        found.effect() + " These are the rows:",
                        "select count(*) from " + SqlNames.identifier(change.table()) + " where " + found.condition()))
                .orElse(List.of());
    }

    /** Of an array, each element; of a first element, the others. */
    private static Optional<Loss> arrays(AlterColumnType change, ColumnType from, TextCheck check) {
        String column = SqlNames.identifier(change.column());
        ColumnType to = change.to();
        if (to.array() && JsonCasts.isJson(to.element()) && !JsonCasts.isJson(from.element())) {
            // its elements are read as JSON, where a single value becomes JSON
            return Optional.of(
                    from.array()
                            ? inElements(column, check.of("e", from.element(), to.element()))
                            : check.of(column, from, to.element()));
        }
        if (from.array() && to.array()) {
            return Loss.of("e", from.element(), to.element(), check).map(loss -> inElements(column, loss));
        }
        if (from.array()) {
            return change.using() == null || JsonCasts.isJson(to)
                    ? Optional.empty()
                    : Optional.of(new Loss("Only the first element is kept.", "cardinality(" + column + ") <> 1"));
        }
        if (JsonCasts.isList(from, to)) {
            String json = from.is("json") ? column + "::jsonb" : column;
            return Optional.of(new Loss(
                    "What is no list becomes the only element of one.", "jsonb_typeof(" + json + ") <> 'array'"));
        }
        return change.using() != null && change.using().startsWith(column + "::")
                ? Optional.of(new Loss("It fails on texts that are no array.", column + " !~ '^{.*}$'"))
                : Loss.of(column, from, to.element(), check);
    }

    private static Loss inElements(String column, Loss loss) {
        return new Loss(loss.effect(), "exists (select from unnest(" + column + ") e where " + loss.condition() + ")");
    }

    /** Returns the lines of a comment; none if no label goes, or nothing has the type. */
    static List<String> of(RebuildEnum rebuild) {
        List<String> lost = new ArrayList<>(rebuild.previous() == null ? List.of() : rebuild.previous());
        lost.removeAll(rebuild.labels());
        if (lost.isEmpty()) {
            return List.of();
        }
        LostLabels labels = new LostLabels(rebuild, lost);
        List<String> queries = new ArrayList<>();
        rebuild.uses().forEach(use -> queries.add(labels.query(rebuild.type(), use)));
        rebuild.holders()
                .forEach(holder -> holder.uses().forEach(use -> queries.add(labels.query(holder.type(), use))));
        if (queries.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("It fails on rows that have " + labels + ": give them another value first. These are the rows:");
        lines.addAll(queries);
        return lines;
    }

    /** Returns a type's numbers in parentheses; null where it has none, or others. */
    static int @Nullable [] numbers(ColumnType type) {
        String modifier = type.modifier();
        if (modifier == null || !modifier.matches("-?\\d+(,-?\\d+)?")) {
            return null;
        }
        String[] parts = modifier.split(",");
        return parts.length == 1
                ? new int[] {Integer.parseInt(parts[0])}
                : new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }
}
