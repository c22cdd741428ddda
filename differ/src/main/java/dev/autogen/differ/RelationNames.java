package dev.autogen.differ;

import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that one namespace can give only once: those of tables, views, sequences, composite types, indexes, constraints that stand on an index. */
final class RelationNames {

    private RelationNames() {}

    /** Returns what holds each name. */
    static Map<QualifiedName, ObjectName> of(Schema schema) {
        Map<QualifiedName, ObjectName> holders = new HashMap<>();
        for (Sequence sequence : schema.sequences()) {
            holders.put(sequence.name(), ObjectName.of(ObjectKind.SEQUENCE, sequence.name()));
        }
        for (View view : schema.views()) {
            holders.put(view.name(), ObjectName.of(ObjectKind.VIEW, view.name()));
        }
        for (CompositeType type : schema.compositeTypes()) {
            holders.put(type.name(), ObjectName.of(ObjectKind.COMPOSITE_TYPE, type.name()));
        }
        for (Table table : schema.tables()) {
            holders.put(table.name(), ObjectName.of(ObjectKind.TABLE, table.name()));
            for (Column column : table.columns()) {
                if (column.generation() instanceof Serial serial) {
                    holders.put(serial.sequence(), ObjectName.of(ObjectKind.SEQUENCE, serial.sequence()));
                }
            }
            for (Part part : parts(table)) {
                String name = part.name();
                if (part.isRelation() && name != null) {
                    holders.put(table.name().withName(name), nameOf(table.name(), part));
                }
            }
        }
        return holders;
    }

    /** Returns the table's parts: primary key, uniques, checks, exclusions, foreign keys, indexes. */
    static List<Part> parts(Table table) {
        List<Part> parts = new ArrayList<>();
        table.constraints().forEach(constraint -> parts.add(new ConstraintPart(constraint)));
        table.indexes().forEach(index -> parts.add(new IndexPart(index)));
        return parts;
    }

    static ObjectName nameOf(QualifiedName table, Part part) {
        ObjectKind kind = part instanceof IndexPart ? ObjectKind.INDEX : ObjectKind.CONSTRAINT;
        return ObjectName.of(kind, table, part.requireName());
    }
}
