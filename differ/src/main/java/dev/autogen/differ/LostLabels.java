package dev.autogen.differ;

import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Writes the queries that count the rows with labels that an enum type loses, in columns of the type and of composite types that have it. */
final class LostLabels {

    private final RebuildEnum rebuild;
    private final String labels;

    LostLabels(RebuildEnum rebuild, List<String> lost) {
        this.rebuild = rebuild;
        this.labels = String.join(", ", lost.stream().map(SqlNames::literal).toList());
    }

    /** Returns the query about a column of that type, or of arrays of it. */
    String query(QualifiedName type, EnumUse use) {
        ColumnType whole = ColumnType.named(type);
        String condition = condition(SqlNames.identifier(use.column()), use.array() ? whole.asArray() : whole, 0);
        return "select count(*) from " + SqlNames.identifier(use.table()) + " where " + condition;
    }

    private String condition(String value, ColumnType type, int depth) {
        if (type.name().equals(rebuild.type())) {
            return type.array() ? value + "::text[] && array[" + labels + "]" : value + "::text in (" + labels + ")";
        }
        if (!type.array()) {
            return attributes("(" + value + ")", type.name(), depth);
        }
        String element = depth == 0 ? "e" : "e" + depth;
        return "exists (select from unnest(" + value + ") " + element + " where "
                + attributes(element, type.name(), depth + 1) + ")";
    }

    private String attributes(String value, QualifiedName type, int depth) {
        List<String> conditions = new ArrayList<>();
        for (CompositeUse holder : rebuild.holders()) {
            if (holder.type().equals(type)) {
                for (Attribute attribute : holder.attributes()) {
                    if (isConcerned(attribute.type().name())) {
                        String member = value + "." + SqlNames.identifier(attribute.name());
                        conditions.add(condition(member, attribute.type(), depth));
                    }
                }
            }
        }
        return String.join(" or ", conditions);
    }

    private boolean isConcerned(QualifiedName type) {
        return type.equals(rebuild.type())
                || rebuild.holders().stream().anyMatch(holder -> holder.type().equals(type));
    }

    /** The labels as a list of literals. */
    @Override
    public String toString() {
        return labels;
    }
}
