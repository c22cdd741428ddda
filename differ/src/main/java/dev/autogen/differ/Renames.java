package dev.autogen.differ;

import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The accepted renames, and how an object's old name reads after them. Members are kept under the new name of their owner. */
final class Renames {

    final Map<QualifiedName, QualifiedName> tables = new TreeMap<>();
    final Map<QualifiedName, QualifiedName> sequences = new TreeMap<>();
    final Map<QualifiedName, QualifiedName> types = new TreeMap<>();
    final Map<QualifiedName, Map<String, String>> columns = new TreeMap<>();
    final Map<QualifiedName, Map<String, String>> labels = new TreeMap<>();

    final Map<QualifiedName, Map<String, String>> attributes = new TreeMap<>();

    /** For an index or constraint, the desired one that takes its place, by the name it has. */
    final Map<QualifiedName, Map<String, String>> parts = new HashMap<>();

    /** Returns these renames and those of types, by old name. */
    Renames withTypes(Map<QualifiedName, QualifiedName> more) {
        Renames all = new Renames();
        all.tables.putAll(tables);
        all.sequences.putAll(sequences);
        all.types.putAll(types);
        all.types.putAll(more);
        all.columns.putAll(columns);
        all.labels.putAll(labels);
        all.attributes.putAll(attributes);
        all.parts.putAll(parts);
        return all;
    }

    ObjectName apply(ObjectName old) {
        QualifiedName owner = old.owner();
        String member = old.member();
        QualifiedName newOwner = owners(old.kind()).getOrDefault(owner, owner);
        if (old.kind() == ObjectKind.COMMENT) {
            // a comment does not say of what kind its object is: a table, a sequence or a type
            newOwner = tables.getOrDefault(owner, sequences.getOrDefault(owner, types.getOrDefault(owner, owner)));
        }
        return member == null
                ? ObjectName.of(old.kind(), newOwner)
                : ObjectName.of(
                        old.kind(),
                        newOwner,
                        members(old.kind()).getOrDefault(newOwner, Map.of()).getOrDefault(member, member));
    }

    /** Returns the name that the table had before. */
    QualifiedName oldTable(QualifiedName newName) {
        return oldName(tables, newName);
    }

    /** Returns the name that the type had before. */
    QualifiedName oldType(QualifiedName newName) {
        return oldName(types, newName);
    }

    /** Returns the object under the name that its type had before: what stepped aside is asked for by that name. */
    ObjectName underOldType(ObjectName object) {
        String member = object.member();
        if (owners(object.kind()) != types) {
            return object;
        }
        QualifiedName old = oldType(object.owner());
        return member == null ? ObjectName.of(object.kind(), old) : ObjectName.of(object.kind(), old, member);
    }

    private static QualifiedName oldName(Map<QualifiedName, QualifiedName> renamed, QualifiedName newName) {
        return renamed.entrySet().stream()
                .filter(one -> one.getValue().equals(newName))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(newName);
    }

    private Map<QualifiedName, QualifiedName> owners(ObjectKind kind) {
        switch (kind) {
            case TABLE:
            case COLUMN:
            case DEFAULT:
            case CONSTRAINT:
            case INDEX:
                return tables;
            case SEQUENCE:
                return sequences;
            case ENUM:
            case ENUM_VALUE:
            case CAST:
            case COMPOSITE_TYPE:
            case ATTRIBUTE:
            case DOMAIN:
                return types;
            case VIEW:
            case AUXILIARY:
            case NAMESPACE:
            case EXTENSION:
            case COMMENT:
                return Map.of();
        }
        throw new IllegalArgumentException("Unknown kind " + kind + ".");
    }

    private Map<QualifiedName, Map<String, String>> members(ObjectKind kind) {
        switch (kind) {
            case COLUMN:
            case DEFAULT:
            case COMMENT:
                return columns;
            case ENUM_VALUE:
                return labels;
            case ATTRIBUTE:
                return attributes;
            default:
                return Map.of();
        }
    }
}
