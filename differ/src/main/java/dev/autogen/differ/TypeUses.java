package dev.autogen.differ;

import dev.autogen.operation.EnumUse;
import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the columns of an enum or composite type that is made anew. */
final class TypeUses {

    private TypeUses() {}

    /** @throws TypeInUseException if another type is made of it, whose values nothing here moves over */
    static void requireNoOther(String kind, QualifiedName type, SchemaChanges changes) {
        List<String> users = new ArrayList<>();
        CompositeTypeChange.containing(type, changes.compositeTypes())
                .forEach(other -> users.add("composite type " + other.name()));
        changes.domains().stream()
                .flatMap(one -> Stream.ofNullable(one.actual()))
                .filter(domain -> domain.type().name().equals(type))
                .forEach(domain -> users.add("domain " + domain.name()));
        if (!users.isEmpty()) {
            throw new TypeInUseException(kind + " " + type, users);
        }
    }

    /**
     * Returns the columns that have the type when it changes: those that have it before and after. What loses the type has lost it by then, and what
     * gains it waits.
     */
    static List<EnumUse> of(QualifiedName type, List<TableChange> tables, boolean rebuilt) {
        List<EnumUse> uses = new ArrayList<>();
        for (TableChange table : tables) {
            for (Match<Column> column : table.columns()) {
                if (column.stays()
                        && column.before().type().name().equals(type)
                        && column.before().type().equals(column.after().type())
                        && !(column.before().generation() instanceof Computed)) {
                    String before = column.before().defaultExpression();
                    String after = column.after().defaultExpression();
                    boolean there = rebuilt ? Objects.equals(before, after) : after != null;
                    boolean array = column.before().type().array();
                    uses.add(new EnumUse(table.name(), column.before().name(), array, there ? before : null));
                }
            }
        }
        uses.sort(Comparator.comparing(EnumUse::table).thenComparing(EnumUse::column));
        return uses;
    }
}
