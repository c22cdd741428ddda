package dev.autogen.differ;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Generation;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what may be a rename: something that goes and something of the same shape that comes, in the same place. */
final class RenameProposals {

    /** The part of the columns that two tables of one shape share. */
    private static final double MOST = 2.0 / 3;

    private final Schema desired;
    private final Schema actual;
    private final RenameDecisions decisions;
    private final Renames renames;
    private final Predicate<ObjectName> isDropped;
    private final List<RenameProposal> proposals = new ArrayList<>();

    private RenameProposals(
            Schema desired,
            Schema actual,
            RenameDecisions decisions,
            Renames renames,
            Predicate<ObjectName> isDropped) {
        this.desired = desired;
        this.actual = actual;
        this.decisions = decisions;
        this.renames = renames;
        this.isDropped = isDropped;
    }

    /**
     * Returns the proposals, sorted, no object in two of them.
     *
     * @param actual under the names that accepted renames gave
     * @param isDropped whether an object that no entity claims would be dropped rather than left alone
     */
    static List<RenameProposal> of(
            Schema desired,
            Schema actual,
            RenameDecisions decisions,
            Renames renames,
            Predicate<ObjectName> isDropped) {
        RenameProposals finder = new RenameProposals(desired, actual, decisions, renames, isDropped);
        finder.tables();
        finder.sequences();
        finder.enums();
        finder.compositeTypes();
        finder.labels();
        finder.attributes();
        finder.domains();
        finder.columns();
        return finder.proposals.stream()
                .sorted(Comparator.comparing(RenameProposal::old).thenComparing(RenameProposal::newName))
                .toList();
    }

    /** A pair and how well it fits. */
    private record Candidate(ObjectName old, String newName, double score) {}

    private void tables() {
        List<Candidate> candidates = new ArrayList<>();
        Pairs.of(actual.tables(), desired.tables(), Table::name).forEach((gone, come) -> {
            double shape = commonColumns(gone, come);
            // a table that stays if it is no rename is worth a question only if it is just the same
            boolean goes = isDropped.test(ObjectName.of(ObjectKind.TABLE, gone.name()));
            if (shape >= (goes ? MOST : 1)) {
                candidates.add(candidate(ObjectKind.TABLE, gone.name(), come.name(), shape * 2));
            }
        });
        choose(candidates);
    }

    private static double commonColumns(Table one, Table other) {
        long common = one.columns().stream()
                .filter(column -> other.column(column.name())
                        .filter(match -> TypeEquality.same(match.type(), column.type()))
                        .isPresent())
                .count();
        return (double) common
                / Math.max(1, Math.max(one.columns().size(), other.columns().size()));
    }

    /** All sequences look alike: only one that would be dropped, or that follows its table, is worth a question. */
    private void sequences() {
        List<Candidate> candidates = new ArrayList<>();
        Pairs.of(actual.sequences(), desired.sequences(), Sequence::name).forEach((gone, come) -> {
            boolean follows = followsTable(gone.name(), come.name());
            boolean worthIt = follows || isDropped.test(ObjectName.of(ObjectKind.SEQUENCE, gone.name()));
            if (worthIt && gone.options().equals(come.options())) {
                candidates.add(candidate(ObjectKind.SEQUENCE, gone.name(), come.name(), follows ? 2 : 0));
            }
        });
        choose(candidates);
    }

    private boolean followsTable(QualifiedName gone, QualifiedName come) {
        boolean accepted = renames.tables.entrySet().stream()
                .anyMatch(one ->
                        swapped(gone.name(), one.getKey().name(), one.getValue().name(), come.name()));
        return accepted
                || proposals.stream()
                        .anyMatch(one -> one.kind() == ObjectKind.TABLE
                                && swapped(gone.name(), one.old().owner().name(), one.newName(), come.name()));
    }

    private static boolean swapped(String name, String part, String newPart, String newName) {
        return name.startsWith(part) && newName.equals(newPart + name.substring(part.length()));
    }

    private void enums() {
        List<Candidate> candidates = new ArrayList<>();
        Pairs.of(actual.enums(), desired.enums(), EnumType::name).forEach((gone, come) -> {
            Set<String> common = new HashSet<>(gone.labels());
            common.retainAll(come.labels());
            double shape = (double) common.size()
                    / Math.max(1, Math.max(gone.labels().size(), come.labels().size()));
            if (shape > 0.5) {
                candidates.add(candidate(ObjectKind.ENUM, gone.name(), come.name(), shape * 2));
            }
        });
        choose(candidates);
    }

    private void compositeTypes() {
        List<Candidate> candidates = new ArrayList<>();
        Pairs.of(actual.compositeTypes(), desired.compositeTypes(), CompositeType::name)
                .forEach((gone, come) -> {
                    long common = gone.attributes().stream()
                            .filter(attribute -> come.attribute(attribute.name())
                                    .filter(attribute::isLike)
                                    .isPresent())
                            .count();
                    double shape = (double) common
                            / Math.max(
                                    1,
                                    Math.max(
                                            gone.attributes().size(),
                                            come.attributes().size()));
                    if (shape >= MOST) {
                        candidates.add(candidate(ObjectKind.COMPOSITE_TYPE, gone.name(), come.name(), shape * 2));
                    }
                });
        choose(candidates);
    }

    private void domains() {
        List<Candidate> candidates = new ArrayList<>();
        Pairs.of(actual.domains(), desired.domains(), Domain::name).forEach((gone, come) -> {
            if (gone.type().equals(come.type())
                    && gone.checks().size() == come.checks().size()) {
                candidates.add(candidate(ObjectKind.DOMAIN, gone.name(), come.name(), 1));
            }
        });
        choose(candidates);
    }

    private void attributes() {
        for (CompositeType wanted : desired.compositeTypes()) {
            CompositeType now = actual.compositeType(wanted.name()).orElse(wanted);
            List<Candidate> candidates = new ArrayList<>();
            for (Attribute gone : now.attributes()) {
                for (Attribute come : wanted.attributes()) {
                    boolean pair = wanted.attribute(gone.name()).isEmpty()
                            && now.attribute(come.name()).isEmpty();
                    if (pair && gone.type().equals(come.type())) {
                        ObjectName old =
                                ObjectName.of(ObjectKind.ATTRIBUTE, renames.oldType(wanted.name()), gone.name());
                        candidates.add(new Candidate(old, come.name(), NameSimilarity.of(gone.name(), come.name())));
                    }
                }
            }
            choose(candidates);
        }
    }

    private void labels() {
        for (EnumType now : actual.enums()) {
            EnumType then = desired.enumType(now.name()).orElse(now);
            List<Candidate> candidates = new ArrayList<>();
            for (String gone : now.labels()) {
                for (String come : then.labels()) {
                    double likeness = NameSimilarity.of(gone, come);
                    boolean samePlace = Objects.equals(neighbours(now, gone, then), neighbours(then, come, now));
                    boolean pair =
                            !then.labels().contains(gone) && !now.labels().contains(come);
                    if (pair && (samePlace || likeness >= 0.5)) {
                        ObjectName old = ObjectName.of(ObjectKind.ENUM_VALUE, renames.oldType(now.name()), gone);
                        candidates.add(new Candidate(old, come, likeness + (samePlace ? 1 : 0)));
                    }
                }
            }
            choose(candidates);
        }
    }

    /** Returns the nearest labels on both sides that the other type has as well. */
    private static List<String> neighbours(EnumType type, String label, EnumType other) {
        int at = type.labels().indexOf(label);
        List<String> before = type.labels().subList(0, at).stream()
                .filter(other.labels()::contains)
                .toList();
        List<String> after = type.labels().subList(at + 1, type.labels().size()).stream()
                .filter(other.labels()::contains)
                .toList();
        return List.of(before.isEmpty() ? "" : before.get(before.size() - 1), after.isEmpty() ? "" : after.get(0));
    }

    private void columns() {
        Map<QualifiedName, Table> existing = new HashMap<>();
        actual.tables().forEach(table -> existing.put(table.name(), table));
        for (Table wanted : desired.tables()) {
            Table now = existing.getOrDefault(wanted.name(), wanted);
            List<Column> goes = now.columns().stream()
                    .filter(column -> wanted.column(column.name()).isEmpty())
                    .toList();
            List<Column> comes = wanted.columns().stream()
                    .filter(column -> now.column(column.name()).isEmpty())
                    .toList();
            List<Candidate> candidates = new ArrayList<>();
            for (Column gone : goes) {
                for (Column come : comes) {
                    if (sameShape(gone, come)) {
                        ObjectName old = ObjectName.of(ObjectKind.COLUMN, renames.oldTable(wanted.name()), gone.name());
                        candidates.add(new Candidate(old, come.name(), score(gone, come)));
                    }
                }
            }
            choose(candidates);
        }
    }

    private static boolean sameShape(Column gone, Column come) {
        boolean sameType = gone.type().name().equals(come.type().name())
                && gone.type().array() == come.type().array();
        return sameType && generationKind(gone.generation()).equals(generationKind(come.generation()));
    }

    private static String generationKind(@Nullable Generation generation) {
        if (generation == null) {
            return "none";
        }
        return generation instanceof Computed computed ? computed.toString() : "sequence";
    }

    private static double score(Column gone, Column come) {
        return NameSimilarity.of(gone.name(), come.name())
                + (TypeEquality.same(gone.type(), come.type()) ? 0.5 : 0)
                + (gone.nullable() == come.nullable() ? 0.1 : 0);
    }

    private Candidate candidate(ObjectKind kind, QualifiedName now, QualifiedName target, double shape) {
        // what stepped aside for one of another kind is told by the name that the user knows
        ObjectName old = renames.underOldType(ObjectName.of(kind, now));
        double score = shape + NameSimilarity.of(old.owner().name(), target.name());
        return new Candidate(old, target.name(), score);
    }

    /** Takes the best pair, then the best of what is left, and so on. */
    private void choose(List<Candidate> candidates) {
        Set<ObjectName> olds = new HashSet<>();
        Set<String> targets = new HashSet<>();
        candidates.stream()
                .filter(one -> !decisions.refuses(one.old()))
                .sorted(Comparator.comparingDouble((Candidate one) -> -one.score())
                        .thenComparing(Candidate::old)
                        .thenComparing(Candidate::newName))
                .forEach(one -> {
                    // kinds and owners that own no names in common are never chosen from together
                    String target = one.old().owner().namespace() + " " + one.newName();
                    if (!olds.contains(one.old()) && !targets.contains(target)) {
                        olds.add(one.old());
                        targets.add(target);
                        proposals.add(new RenameProposal(one.old().kind(), one.old(), one.newName()));
                    }
                });
    }

    /** What only the one side has, and what only the other. */
    private record Pairs<T>(List<T> goes, List<T> comes, Function<T, QualifiedName> name) {

        static <T> Pairs<T> of(List<T> actual, List<T> desired, Function<T, QualifiedName> name) {
            Set<QualifiedName> existing = actual.stream().map(name).collect(Collectors.toSet());
            Set<QualifiedName> wanted = desired.stream().map(name).collect(Collectors.toSet());
            return new Pairs<>(
                    actual.stream()
                            .filter(one -> !wanted.contains(name.apply(one)))
                            .toList(),
                    desired.stream()
                            .filter(one -> !existing.contains(name.apply(one)))
                            .toList(),
                    name);
        }

        /** Passes on every pair of one namespace: nothing is renamed from one to another. */
        void forEach(BiConsumer<T, T> action) {
            for (T gone : goes) {
                for (T come : comes) {
                    if (Objects.equals(
                            name.apply(gone).namespace(), name.apply(come).namespace())) {
                        action.accept(gone, come);
                    }
                }
            }
        }
    }
}
