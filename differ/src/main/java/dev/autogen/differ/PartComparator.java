package dev.autogen.differ;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pairs the constraints and indexes of one table: those that do the same, whatever their names, then those that take each other's place. */
final class PartComparator {

    private final Table desired;
    private final Table actual;
    private final Claims claims;
    private final Map<String, String> pairs;
    private final Map<Part, Object> shapes = new IdentityHashMap<>();
    private final List<Part> wanted;
    private final List<Part> existing;
    private final List<Match<Part>> matches = new ArrayList<>();

    private PartComparator(
            Table desired, Table actual, CanonicalTexts texts, Claims claims, Map<String, String> pairs) {
        this.desired = desired;
        this.actual = actual;
        this.claims = claims;
        this.pairs = pairs;
        this.wanted = new ArrayList<>(RelationNames.parts(desired));
        this.existing = new ArrayList<>(RelationNames.parts(actual));
        PartShape wantedShape = new PartShape(texts, desired.name(), true);
        wanted.forEach(part -> shapes.put(part, wantedShape.of(part)));
        PartShape actualShape = new PartShape(texts, actual.name(), false);
        existing.forEach(part -> shapes.put(part, actualShape.of(part)));
        existing.sort(Comparator.comparing(Part::requireName));
    }

    /**
     * Returns a match for every constraint and index of either side; new ones may have no name yet.
     *
     * @param pairs the desired name by the actual one where the user said which takes whose place
     */
    static List<Match<Part>> compare(
            Table desired, Table actual, CanonicalTexts texts, Claims claims, Map<String, String> pairs) {
        PartComparator comparator = new PartComparator(desired, actual, texts, claims, pairs);
        comparator.pair();
        return comparator.matches;
    }

    private void pair() {
        match((one, other) -> sameName(one, other) && sameShape(one, other));
        match(this::chosenPair);
        match(this::sameShape);
        match(PartComparator::sameName);
        match(this::isCounterpart);
        Set<String> chosen = new HashSet<>();
        RelationNames.parts(desired).stream()
                .map(Part::name)
                .filter(Objects::nonNull)
                .forEach(chosen::add);
        wanted.forEach(part -> matches.add(Match.added(part)));
        for (Part part : existing) {
            ObjectName name = RelationNames.nameOf(actual.name(), part);
            boolean inTheWay = chosen.contains(part.requireName());
            boolean isKey = part instanceof ConstraintPart own && own.constraint() instanceof PrimaryKey;
            if (inTheWay || isKey) {
                claims.drop(name);
            }
            boolean goes = inTheWay || isKey || claims.drops(name);
            matches.add(goes ? Match.dropped(part) : Match.kept(part));
        }
    }

    /** Pairs what the rule holds for, and takes both out of what is left. */
    private void match(BiPredicate<Part, Part> rule) {
        for (Part one : List.copyOf(wanted)) {
            Part other = existing.stream()
                    .filter(candidate -> rule.test(one, candidate))
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                removeSame(wanted, one);
                removeSame(existing, other);
                matches.add(matched(one, other));
            }
        }
    }

    private static void removeSame(List<Part> parts, Part part) {
        parts.removeIf(one -> one == part);
    }

    private Match<Part> matched(Part one, Part other) {
        String name = one.name() == null ? other.requireName() : one.name();
        String comment = commentOf(one, other);
        Part fresh = withComment(one.named(name), comment);
        return sameShape(one, other)
                ? new Match<>(other, withValidated(withComment(other.named(name), comment), one), fresh)
                : new Match<>(other, fresh, fresh);
    }

    private @Nullable String commentOf(Part one, Part other) {
        String wantedComment = one instanceof IndexPart index ? index.index().comment() : null;
        String actualComment = other instanceof IndexPart index ? index.index().comment() : null;
        if (wantedComment != null || actualComment == null) {
            return wantedComment;
        }
        ObjectName name = ObjectName.of(ObjectKind.COMMENT, actual.name(), other.requireName());
        if (!(one instanceof IndexPart)) {
            // goes with its index, whose name a constraint takes
            claims.drop(name);
            return null;
        }
        return claims.drops(name) ? null : actualComment;
    }

    private static Part withComment(Part part, @Nullable String comment) {
        if (part instanceof IndexPart index) {
            Index changed = index.index().comment(comment);
            return new IndexPart(changed);
        }
        return part;
    }

    /** Returns the part validated as the wanted one is; of a different kind (a unique index for a constraint) it has nothing to validate. */
    private static Part withValidated(Part part, Part wanted) {
        if (!(part instanceof ConstraintPart own) || !(wanted instanceof ConstraintPart other)) {
            return part;
        }
        if (own.constraint() instanceof ForeignKey key && other.constraint() instanceof ForeignKey wantedKey) {
            return new ConstraintPart(key.withValidated(wantedKey.validated()));
        }
        if (own.constraint() instanceof CheckConstraint check
                && other.constraint() instanceof CheckConstraint wantedCheck) {
            return new ConstraintPart(check.withValidated(wantedCheck.validated()));
        }
        return part;
    }

    private static boolean sameName(Part one, Part other) {
        return one.name() != null && one.name().equals(other.name());
    }

    private boolean sameShape(Part one, Part other) {
        return Objects.equals(shapes.get(one), shapes.get(other));
    }

    private boolean chosenPair(Part one, Part other) {
        return one.name() != null && one.name().equals(pairs.get(other.requireName()));
    }

    /** Whether the actual part must make room: a table has one primary key, a column one enum check, and keys are what their columns are. */
    private boolean isCounterpart(Part one, Part other) {
        if (one instanceof ConstraintPart mine && other instanceof ConstraintPart theirs) {
            if (mine.constraint() instanceof PrimaryKey && theirs.constraint() instanceof PrimaryKey) {
                return true;
            }
            if (mine.constraint() instanceof ForeignKey key && theirs.constraint() instanceof ForeignKey actualKey) {
                return key.columns().equals(actualKey.columns())
                        && key.referencedTable().equals(actualKey.referencedTable());
            }
            if (mine.constraint() instanceof CheckConstraint check
                    && theirs.constraint() instanceof CheckConstraint actualCheck) {
                return check.name() == null && isValueCheckOfOneColumn(check, actualCheck);
            }
        }
        boolean otherIsPrimaryKey = other instanceof ConstraintPart theirs && theirs.constraint() instanceof PrimaryKey;
        return one.name() == null
                && one instanceof ConstraintPart mine
                && mine.constraint() instanceof UniqueConstraint unique
                && !otherIsPrimaryKey
                && new HashSet<>(unique.columns()).equals(uniqueColumns(other));
    }

    private static Set<String> uniqueColumns(Part part) {
        return part instanceof ConstraintPart own && own.constraint() instanceof UniqueConstraint unique
                ? new HashSet<>(unique.columns())
                : new HashSet<>(part.key());
    }

    private boolean isValueCheckOfOneColumn(CheckConstraint check, CheckConstraint actualCheck) {
        Set<String> columns = Expressions.columns(check.expression(), desired);
        if (columns.size() != 1 || !columns.equals(Expressions.columns(actualCheck.expression(), actual))) {
            return false;
        }
        ConstraintPart part = new ConstraintPart(actualCheck);
        String automatic =
                PostgresNames.join(actual.name().name(), columns.iterator().next(), "check");
        return claims.made(RelationNames.nameOf(actual.name(), part))
                || part.requireName().matches(Pattern.quote(automatic) + "\\d*")
                || Expressions.listsValues(actualCheck.expression());
    }
}
