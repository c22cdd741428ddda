package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.Generation;
import dev.autogen.schema.Identity;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the columns of one table. Type, nullability and generation count always, a default and a comment where the entity declares them. */
final class ColumnComparator {

    private static final Set<String> SEQUENCE_TYPES = Set.of("bigint", "integer", "smallint");

    private final QualifiedName table;
    private final CanonicalTexts texts;
    private final Claims claims;
    private final Set<QualifiedName> desiredSequences;
    private final Set<QualifiedName> desiredSerials;

    private ColumnComparator(
            QualifiedName table,
            CanonicalTexts texts,
            Claims claims,
            Set<QualifiedName> desiredSequences,
            Set<QualifiedName> desiredSerials) {
        this.table = table;
        this.texts = texts;
        this.claims = claims;
        this.desiredSequences = desiredSequences;
        this.desiredSerials = desiredSerials;
    }

    /**
     * Returns the actual columns in their order, then the new ones in theirs.
     *
     * @param desiredSequences the names of the sequences of their own
     * @param desiredSerials the names of those behind {@code serial} columns, of any table
     */
    static List<Match<Column>> compare(
            Table desired,
            Table actual,
            CanonicalTexts texts,
            Claims claims,
            Set<QualifiedName> desiredSequences,
            Set<QualifiedName> desiredSerials) {
        ColumnComparator comparator =
                new ColumnComparator(actual.name(), texts, claims, desiredSequences, desiredSerials);
        List<Match<Column>> matches = new ArrayList<>();
        for (Column now : actual.columns()) {
            matches.add(desired.column(now.name())
                    .map(wanted -> comparator.match(wanted, now))
                    .orElseGet(() -> Match.dropped(now)));
        }
        for (Column wanted : desired.columns()) {
            if (actual.column(wanted.name()).isEmpty()) {
                matches.add(Match.added(wanted));
            }
        }
        return matches;
    }

    private Match<Column> match(Column wanted, Column now) {
        Generation generation = generation(wanted, now);
        String comment = wanted.comment() != null ? wanted.comment() : unclaimedComment(now);
        String wantedDefault = wanted.defaultExpression();
        String kept = keptDefault(wanted, now);
        boolean sameDefault = wantedDefault == null || kept != null;
        Column fresh = new Column(
                now.name(),
                TypeEquality.same(wanted.type(), now.type()) ? now.type() : wanted.type(),
                wanted.nullable(),
                generation != null ? null : wantedDefault != null ? wantedDefault : kept,
                generation,
                wanted.collation(),
                comment);
        return new Match<>(now, sameDefault ? fresh.defaultTo(generation != null ? null : kept) : fresh, fresh);
    }

    private @Nullable String unclaimedComment(Column now) {
        boolean goes = now.comment() != null && claims.drops(ObjectName.of(ObjectKind.COMMENT, table, now.name()));
        return goes ? null : now.comment();
    }

    /** Returns the default that stays as the database has it; null if there is none, or another is wanted. */
    private @Nullable String keptDefault(Column wanted, Column now) {
        String wantedDefault = wanted.defaultExpression();
        String actualDefault = now.defaultExpression();
        if (actualDefault == null) {
            return null;
        }
        if (wantedDefault == null) {
            ObjectName name = ObjectName.of(ObjectKind.DEFAULT, table, now.name());
            if (wanted.generation() != null) {
                // a generated value takes the default's place
                claims.drop(name);
                return null;
            }
            return claims.drops(name) ? null : actualDefault;
        }
        boolean same = texts.desired(table, Use.DEFAULT, now.name(), wantedDefault)
                .equals(texts.actual(table, Use.DEFAULT, now.name(), actualDefault));
        return same ? actualDefault : null;
    }

    private @Nullable Generation generation(Column wanted, Column now) {
        Generation desired = wanted.generation();
        Generation actual = now.generation();
        if (desired == null) {
            return actual instanceof Serial serial && isUnclaimedDefault(wanted, now, serial) ? serial : null;
        }
        if (desired instanceof Computed computed) {
            return actual instanceof Computed other && sameComputed(computed, other, now.name()) ? other : computed;
        }
        Generation retyped = retyped(actual, wanted, now);
        SequenceOptions options = optionsOf(retyped);
        // a serial does for an identity, and the other way round: Hibernate 6.2 writes serial where later ones write
        // identity, for the same entity
        if (retyped == null || options == null || isAnothersSequence(desired, actual)) {
            return desired;
        }
        // an identity is never null
        if (retyped instanceof Identity && wanted.nullable()) {
            return desired;
        }
        SequenceOptions asked = Objects.requireNonNull(optionsOf(desired));
        SequenceOptions target = CountingOptions.target(asked, options);
        // Hibernate writes "by default" where an entity says IDENTITY: who writes "always" means it
        if (desired instanceof Identity identity && identity.always()) {
            if (retyped instanceof Serial) {
                return desired;
            }
            return new Identity(true, target);
        }
        if (desired instanceof Serial serial && retyped instanceof Serial) {
            return new Serial(serial.sequence(), target);
        }
        if (target.equals(options)) {
            return retyped;
        }
        if (!CountingOptions.arePlain(asked)) {
            return desired;
        }
        return retyped instanceof Serial serial
                ? new Serial(serial.sequence(), target)
                : new Identity(((Identity) retyped).always(), target);
    }

    /** A {@code serial} does for an identity as long as no other column is to count by a sequence of that name. */
    private boolean isAnothersSequence(Generation desired, @Nullable Generation actual) {
        return desired instanceof Identity
                && actual instanceof Serial serial
                && desiredSerials.contains(serial.sequence());
    }

    /** The sequence behind a column takes the column's new type: what an identity does by itself, and a {@code serial} must be told. */
    private static @Nullable Generation retyped(@Nullable Generation actual, Column wanted, Column now) {
        String type = wanted.type().name().name();
        if (TypeEquality.same(wanted.type(), now.type()) || !SEQUENCE_TYPES.contains(type)) {
            return actual;
        }
        if (actual instanceof Identity identity) {
            return new Identity(identity.always(), identity.options().withType(type));
        }
        return actual instanceof Serial serial
                ? new Serial(serial.sequence(), serial.options().withType(type))
                : actual;
    }

    /** A sequence that the entities claim by name may be the one of a {@code serial}: then what nobody claims is only the default that calls it. */
    private boolean isUnclaimedDefault(Column wanted, Column now, Serial serial) {
        return wanted.defaultExpression() == null
                && desiredSequences.contains(serial.sequence())
                && TypeEquality.same(wanted.type(), now.type())
                && !claims.drops(ObjectName.of(ObjectKind.DEFAULT, table, now.name()));
    }

    private boolean sameComputed(Computed computed, Computed other, String column) {
        return computed.stored() == other.stored()
                && texts.desired(table, Use.GENERATED, column, computed.expression())
                        .equals(texts.actual(table, Use.GENERATED, column, other.expression()));
    }

    private static @Nullable SequenceOptions optionsOf(@Nullable Generation generation) {
        if (generation instanceof Identity identity) {
            return identity.options();
        }
        return generation instanceof Serial serial ? serial.options() : null;
    }
}
