package dev.autogen.differ;

import dev.autogen.schema.Domain;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ExpressionCanonicalizer.Answer;
import dev.autogen.schema.ExpressionCanonicalizer.Request;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form in which expressions are compared: as written where that already decides, else as PostgreSQL prints them, asked once for all. */
final class CanonicalTexts {

    private final Map<Key, String> texts = new HashMap<>();
    private final Set<Key> accepted = new HashSet<>();
    private final Set<Key> refused = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    private CanonicalTexts() {}

    /** One expression in one place of one side. */
    private record Key(boolean desired, QualifiedName table, Place place, String expression) {}

    /** Where expressions can stand for each other. */
    record Place(Use use, @Nullable String column) {}

    /**
     * Returns the texts for all tables and domains that are on both sides.
     *
     * @param actual under the names that accepted renames gave
     */
    static CanonicalTexts of(Schema desired, Schema actual, ExpressionCanonicalizer canonicalizer) {
        Map<QualifiedName, Table> existing = new HashMap<>();
        comparable(actual).forEach(table -> existing.put(table.name(), table));
        Map<Key, Request> requests = new LinkedHashMap<>();
        Map<Key, Request> trials = new LinkedHashMap<>();
        for (Table wanted : comparable(desired)) {
            Table now = existing.get(wanted.name());
            if (now == null) {
                continue;
            }
            Map<Place, Set<String>> wantedTexts = TableExpressions.of(wanted);
            Map<Place, Set<String>> actualTexts = TableExpressions.of(now);
            wantedTexts.forEach((place, texts) -> {
                Set<String> others = actualTexts.getOrDefault(place, Set.of());
                if (!others.isEmpty() && !others.equals(texts)) {
                    texts.forEach(text -> requests.put(
                            new Key(true, wanted.name(), place, text),
                            new Request(place.use(), wanted, place.column(), text, desired.enums())));
                    others.forEach(text -> requests.put(
                            new Key(false, now.name(), place, text),
                            new Request(place.use(), now, place.column(), text, actual.enums())));
                }
            });
            RetypedColumns retyped = RetypedColumns.of(wanted, now);
            Table plain = withoutNewDomains(wanted, desired, actual);
            actualTexts.forEach((place, texts) -> texts.stream()
                    .filter(text -> staysIn(wanted, place) && retyped.concern(place, text))
                    .forEach(text -> {
                        trials.put(
                                new Key(false, now.name(), place, text),
                                new Request(place.use(), now, place.column(), text, actual.enums()));
                        String fresh = retyped.withoutOldTypes(text);
                        trials.put(
                                new Key(true, wanted.name(), place, fresh),
                                new Request(place.use(), plain, place.column(), fresh, desired.enums()));
                    }));
        }
        CanonicalTexts canonical = new CanonicalTexts();
        Set<Key> compared = Set.copyOf(requests.keySet());
        trials.forEach(requests::putIfAbsent);
        if (!requests.isEmpty()) {
            canonical.ask(requests, compared, canonicalizer);
        }
        return canonical;
    }

    /** Returns the table as PostgreSQL can be asked about it while a domain is not made yet: with what the domain is made of, which takes the same expressions. */
    private static Table withoutNewDomains(Table wanted, Schema desired, Schema actual) {
        return wanted.withColumns(wanted.columns().stream()
                .map(column -> column.withType(desired.domain(column.type().name())
                        .map(Domain::type)
                        .filter(type -> actual.domain(column.type().name())
                                .filter(now -> now.type().equals(type))
                                .isEmpty())
                        .map(type -> column.type().array() ? type.asArray() : type)
                        .orElse(column.type())))
                .toList());
    }

    /** The expression of a column that goes has no place afterwards. */
    private static boolean staysIn(Table wanted, Place place) {
        return place.column() == null || wanted.column(place.column()).isPresent();
    }

    /** Returns the tables, and one for each domain: a domain has no name in common with a table. */
    private static List<Table> comparable(Schema schema) {
        List<Table> tables = new ArrayList<>(schema.tables());
        schema.domains().forEach(domain -> tables.add(domain.asTable()));
        return tables;
    }

    /** @param compared the keys of those that are compared; of the others only whether PostgreSQL accepts them is of interest */
    private void ask(Map<Key, Request> requests, Set<Key> compared, ExpressionCanonicalizer canonicalizer) {
        List<Key> keys = List.copyOf(requests.keySet());
        List<Answer> answers = canonicalizer.canonicalize(List.copyOf(requests.values()));
        for (int i = 0; i < keys.size(); i++) {
            String text = answers.get(i).text();
            if (text != null) {
                accepted.add(keys.get(i));
                if (compared.contains(keys.get(i))) {
                    texts.put(keys.get(i), text);
                }
            } else {
                refused.add(keys.get(i));
                if (compared.contains(keys.get(i))) {
                    note(keys.get(i), answers.get(i).failure());
                }
            }
        }
        // the database has the very text that PostgreSQL refuses to read from the entity: then it is the same after all
        refused.stream().filter(Key::desired).forEach(key -> {
            String same = texts.get(new Key(false, key.table(), key.place(), key.expression()));
            if (same != null) {
                texts.put(key, same);
            }
        });
    }

    private void note(Key key, @Nullable String failure) {
        String column = key.place().column();
        notes.add("PostgreSQL does not accept "
                + key.place().use().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + " '" + key.expression() + "' of " + (key.desired() ? "the entities' " : "the database's ")
                + key.table()
                + (column == null ? "" : "." + column) + " (" + failure + "): it is compared as it is written.");
    }

    String desired(QualifiedName table, Use use, @Nullable String column, String expression) {
        return texts.getOrDefault(new Key(true, table, new Place(use, column), expression), expression);
    }

    String actual(QualifiedName table, Use use, @Nullable String column, String expression) {
        return texts.getOrDefault(new Key(false, table, new Place(use, column), expression), expression);
    }

    /**
     * Whether an expression of the database that PostgreSQL can read there cannot stay because of the types that its columns get.
     *
     * @param fresh the expression without the casts of the old types
     */
    boolean isRefusedAfterwards(QualifiedName table, Place place, String expression, String fresh) {
        return accepted.contains(new Key(false, table, place, expression))
                && refused.contains(new Key(true, table, place, fresh));
    }

    /** Returns one sentence for each expression that PostgreSQL refused. */
    List<String> notes() {
        return notes;
    }
}
