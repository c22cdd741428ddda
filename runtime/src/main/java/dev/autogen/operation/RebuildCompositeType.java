package dev.autogen.operation;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a composite type anew with other attributes and moves the columns over: PostgreSQL cannot change an attribute's type while a column has the
 * composite type, and can never change their order. Comments are lost and operations of their own.
 *
 * @param attributes all attributes, in their new order
 * @param kept the names of those whose values are taken over
 * @param asTexts the names of those among them whose values go over as texts, because PostgreSQL has no cast to their new type
 * @param uses the columns of that type, each with its default
 * @param holders the other composite types that have it as an attribute's type, each after those that it contains itself
 * @param previous the attributes before, for the way back; null if the migration does not know them
 */
public record RebuildCompositeType(
        QualifiedName type,
        List<Attribute> attributes,
        List<String> kept,
        List<String> asTexts,
        List<EnumUse> uses,
        List<CompositeUse> holders,
        @Nullable List<Attribute> previous)
        implements CompositeTypeOperation {

    public RebuildCompositeType {
        attributes = withoutComments(attributes);
        kept = List.copyOf(kept);
        asTexts = List.copyOf(asTexts);
        uses = List.copyOf(uses);
        holders = List.copyOf(holders);
        previous = previous == null ? null : withoutComments(previous);
    }

    /** The rebuild of a type that no other composite type has. */
    public RebuildCompositeType(
            QualifiedName type,
            List<Attribute> attributes,
            List<String> kept,
            List<EnumUse> uses,
            @Nullable List<Attribute> previous) {
        this(type, attributes, kept, List.of(), uses, List.of(), previous);
    }

    /** The rebuild of a type whose attributes get types that PostgreSQL casts theirs to. */
    public RebuildCompositeType(
            QualifiedName type,
            List<Attribute> attributes,
            List<String> kept,
            List<EnumUse> uses,
            List<CompositeUse> holders,
            @Nullable List<Attribute> previous) {
        this(type, attributes, kept, List.of(), uses, holders, previous);
    }

    private static List<Attribute> withoutComments(List<Attribute> attributes) {
        return attributes.stream().map(attribute -> attribute.comment(null)).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRebuildCompositeType(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(
                new RebuildCompositeType(type, Past.known(previous, this), kept, asTexts, uses, holders, attributes));
    }

    @Override
    public Operation withoutPast() {
        return new RebuildCompositeType(type, attributes, kept, asTexts, uses, holders, null);
    }
}
