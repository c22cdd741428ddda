package dev.autogen.applications;

import dev.autogen.applications.CatalogFacts.Fact;
import dev.autogen.applications.CatalogFacts.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a project's database and the one that Hibernate creates for the same entities do not have in common, found in the two catalogs alone and said in the
 * words of {@code check}. A comparison of its own: autogen has to find the same, and nothing else.
 */
final class CatalogDifferences {

    private final CatalogFacts project;
    private final CatalogFacts hibernates;
    private final Set<String> commonTables;
    private final Set<String> newTables;
    private final Set<String> goneColumns = new TreeSet<>();
    private final List<String> operations = new ArrayList<>();
    private final List<String> unclaimed = new ArrayList<>();

    private CatalogDifferences(CatalogFacts project, CatalogFacts hibernates) {
        this.project = project;
        this.hibernates = hibernates;
        commonTables = names(project);
        commonTables.retainAll(names(hibernates));
        newTables = names(hibernates);
        newTables.removeAll(commonTables);
    }

    static CatalogDifferences between(CatalogFacts project, CatalogFacts hibernates) throws SQLException {
        CatalogDifferences differences = new CatalogDifferences(project, hibernates);
        differences.compare();
        return differences;
    }

    /** Returns what has to be done to the project's database, as {@code check} says it. */
    List<String> operations() {
        return operations;
    }

    /** Returns what the project's database has and Hibernate's has not, and is nobody's to drop. */
    List<String> unclaimed() {
        return unclaimed;
    }

    private static Set<String> names(CatalogFacts facts) {
        return facts.of(Kind.TABLE).stream().map(Fact::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void compare() throws SQLException {
        objects(
                Kind.TABLE,
                "table",
                table -> "create table " + table.name() + " with " + table.definition() + " columns");
        objects(Kind.SEQUENCE, "sequence", sequence -> "create sequence " + sequence.name());
        objects(Kind.ENUM, "enum", type -> "create enum type " + type.name() + " [" + type.definition() + "]");
        columns();
        parts(
                Kind.PRIMARY_KEY,
                key -> "add primary key to " + key.table() + " " + key.subject(),
                (mine, theirs) -> true,
                false);
        parts(
                Kind.UNIQUE,
                key -> "add unique constraint to " + key.table() + " " + key.subject(),
                (mine, theirs) -> columns(mine).equals(columns(theirs)),
                false);
        parts(Kind.CHECK, check -> "add check public." + check.table() + "." + check.name(), sameSubject(), false);
        parts(Kind.EXCLUSION, exclusion -> "add exclusion " + exclusion.name(), sameSubject(), false);
        parts(
                Kind.FOREIGN_KEY,
                key -> "add foreign key from " + key.table() + " " + key.subject(),
                sameSubject(),
                true);
        parts(
                Kind.INDEX,
                CatalogDifferences::creation,
                (mine, theirs) -> mine.name().equals(theirs.name()),
                true);
    }

    /** What stands alone and is known by its name. */
    private void objects(Kind kind, String word, Function<Fact, String> creation) {
        for (Fact wanted : hibernates.of(kind)) {
            Fact now = named(project, kind, wanted.table(), wanted.name());
            if (now == null) {
                operations.add(creation.apply(wanted));
            } else if (kind == Kind.SEQUENCE && !now.equals(wanted)) {
                operations.add("change options of sequence " + wanted.name());
            } else if (kind == Kind.ENUM && !now.equals(wanted)) {
                operations.add("make enum type " + wanted.name() + " anew as [" + wanted.definition() + "]");
            }
            if (kind == Kind.SEQUENCE
                    && named(project, Kind.OWNED_SEQUENCE, "", wanted.name()) != null
                    && named(hibernates, Kind.OWNED_SEQUENCE, "", wanted.name()) == null) {
                operations.add("execute alter sequence " + wanted.name() + " owned by none");
            }
        }
        for (Fact now : project.of(kind)) {
            if (named(hibernates, kind, now.table(), now.name()) == null) {
                unclaimed.add(word + " public." + now.name());
            }
        }
    }

    private void columns() {
        for (Fact now : project.of(Kind.COLUMN)) {
            if (commonTables.contains(now.table()) && !has(hibernates, Kind.COLUMN, now)) {
                goneColumns.add(path(now));
                operations.add("drop column " + path(now));
            }
        }
        for (Fact wanted : hibernates.of(Kind.COLUMN)) {
            if (!commonTables.contains(wanted.table())) {
                continue;
            }
            Fact now = named(project, Kind.COLUMN, wanted.table(), wanted.name());
            boolean nullable = has(hibernates, Kind.NULLABLE, wanted);
            if (now == null) {
                operations.add("add column " + path(wanted));
                if (!nullable && named(hibernates, Kind.DEFAULT, wanted.table(), wanted.name()) == null) {
                    requireValue(wanted);
                }
                continue;
            }
            if (!now.definition().equals(wanted.definition())) {
                operations.add(
                        "change type of " + path(wanted) + " from " + now.definition() + " to " + wanted.definition());
            }
            if (nullable && !has(project, Kind.NULLABLE, wanted)) {
                operations.add("drop not null of " + path(wanted));
            } else if (!nullable && has(project, Kind.NULLABLE, wanted)) {
                requireValue(wanted);
            }
            defaults(wanted);
        }
    }

    private void requireValue(Fact column) {
        operations.add("give a value to rows without " + path(column));
        operations.add("set not null on " + path(column));
    }

    private void defaults(Fact column) {
        Fact now = named(project, Kind.DEFAULT, column.table(), column.name());
        Fact wanted = named(hibernates, Kind.DEFAULT, column.table(), column.name());
        if (wanted == null && now != null) {
            unclaimed.add("default public." + path(column));
        } else if (wanted != null && !wanted.equals(now)) {
            operations.add("set default of " + path(column));
        }
    }

    /**
     * Constraints and indexes: the same if they say the same, whatever their names.
     *
     * @param counterpart whether the second takes the place that the first is to have
     * @param alone whether it is made by a step of its own on a new table as well
     */
    private void parts(Kind kind, Function<Fact, String> addition, BiPredicate<Fact, Fact> counterpart, boolean alone)
            throws SQLException {
        List<Fact> added = new ArrayList<>(hibernates.of(kind));
        List<Fact> gone = new ArrayList<>();
        for (Fact now : project.of(kind)) {
            Fact same = added.stream()
                    .filter(wanted -> wanted.table().equals(now.table())
                            && wanted.subject().equals(now.subject())
                            && wanted.definition().equals(now.definition()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                gone.add(now);
            } else {
                added.remove(same);
            }
        }
        for (Fact now : gone) {
            if (!commonTables.contains(now.table())) {
                continue;
            }
            boolean replaced = kind == Kind.PRIMARY_KEY
                    || added.stream()
                            .anyMatch(wanted -> wanted.table().equals(now.table()) && counterpart.test(wanted, now));
            boolean columnGoes =
                    columns(now).stream().anyMatch(column -> goneColumns.contains(now.table() + "." + column));
            String word = kind == Kind.INDEX ? "index" : "constraint";
            if (replaced || columnGoes) {
                operations.add("drop " + word + " " + now.name() + " of " + now.table());
            } else if (kind == Kind.INDEX && isInWordsOfAnotherType(now)) {
                operations.add("drop index " + now.name() + " of " + now.table());
                if (hibernates.takesIndexOf(project, now.name())) {
                    operations.add(creation(now));
                    unclaimed.add(word + " public." + path(now));
                }
            } else {
                unclaimed.add(word + " public." + path(now));
            }
        }
        added.stream()
                .filter(wanted -> alone || !newTables.contains(wanted.table()))
                .map(addition)
                .forEach(operations::add);
    }

    private static String creation(Fact index) {
        return "create " + (index.definition().contains("UNIQUE") ? "unique index " : "index ") + index.name() + " on "
                + index.table();
    }

    /** Whether it has an expression or a predicate with a column that gets another type, not another size only: in it PostgreSQL would keep the old type's casts. */
    private boolean isInWordsOfAnotherType(Fact index) {
        boolean hasExpression =
                index.subject().matches(".*\\b0\\b.*") || index.definition().contains(" WHERE ");
        return hasExpression
                && project.of(Kind.COLUMN).stream()
                        .filter(column -> column.table().equals(index.table()))
                        .filter(column -> Pattern.compile("\\b" + Pattern.quote(column.name()) + "\\b")
                                .matcher(index.definition())
                                .find())
                        .anyMatch(column -> {
                            Fact wanted = named(hibernates, Kind.COLUMN, column.table(), column.name());
                            return wanted != null && !base(wanted).equals(base(column));
                        });
    }

    private static String base(Fact column) {
        return column.definition().replaceFirst("\\(.*?\\)", "");
    }

    private static BiPredicate<Fact, Fact> sameSubject() {
        return (mine, theirs) -> mine.subject().equals(theirs.subject());
    }

    /** The columns that the subject begins with, in no order. */
    private static Set<String> columns(Fact part) {
        if (part.subject() == null) {
            return Set.of();
        }
        String subject = part.subject();
        return new TreeSet<>(
                Arrays.asList(subject.substring(1, subject.indexOf(']')).split(", ")));
    }

    private static String path(Fact fact) {
        return fact.table() + "." + fact.name();
    }

    private static boolean has(CatalogFacts facts, Kind kind, Fact like) {
        return named(facts, kind, like.table(), like.name()) != null;
    }

    private static @Nullable Fact named(CatalogFacts facts, Kind kind, String table, String name) {
        return facts.of(kind).stream()
                .filter(fact -> fact.table().equals(table) && fact.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
