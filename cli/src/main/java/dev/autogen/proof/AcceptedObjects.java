package dev.autogen.proof;

import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The objects that the team lets differ from what the entities ask for: what they lack is lacking on purpose, what others lack is not. */
public final class AcceptedObjects {

    /** Kinds of what a table has and a difference may name by another name than the one that is asked for. */
    private static final Set<ObjectKind> PARTS = EnumSet.of(ObjectKind.CONSTRAINT, ObjectKind.INDEX);

    private final String defaultNamespace;
    private final List<ObjectName> objects;

    public AcceptedObjects(Collection<ObjectName> objects, String defaultNamespace) {
        this.defaultNamespace = defaultNamespace;
        this.objects =
                objects.stream().map(object -> object.in(defaultNamespace)).toList();
    }

    /** Returns those that nobody agreed to. */
    public List<Lack> without(Collection<Lack> lacks) {
        return lacks.stream()
                .filter(lack -> objects.stream()
                        .noneMatch(object -> excuses(object, lack.object().in(defaultNamespace))))
                .toList();
    }

    private static boolean excuses(ObjectName accepted, ObjectName lacking) {
        QualifiedName owner = lacking.owner();
        if (!accepted.owner().equals(owner)) {
            return false;
        }
        if (accepted.member() == null) {
            return accepted.kind() != ObjectKind.COMMENT;
        }
        boolean ofTable = PARTS.contains(lacking.kind());
        if (accepted.kind() == ObjectKind.COLUMN) {
            // an expression is printed otherwise where a column is of another type
            return ofTable || Objects.equals(accepted.member(), lacking.member());
        }
        return PARTS.contains(accepted.kind())
                ? ofTable
                : accepted.kind() == lacking.kind() && Objects.equals(accepted.member(), lacking.member());
    }
}
