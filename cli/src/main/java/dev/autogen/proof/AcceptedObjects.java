package dev.autogen.proof;

import dev.autogen.differ.Difference;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The objects that the team lets differ from what the entities ask for: what they lack is lacking on purpose, what others lack is not. */
public final class AcceptedObjects {

    /** Kinds of what a table has and a difference may name by another name than the one that is asked for. */
    private static final Set<ObjectKind> PARTS = EnumSet.of(ObjectKind.CONSTRAINT, ObjectKind.INDEX);

    private final String defaultNamespace;
    private final List<Difference> differences;

    public AcceptedObjects(Collection<Difference> differences, String defaultNamespace) {
        this.defaultNamespace = defaultNamespace;
        this.differences = List.copyOf(differences);
    }

    /** Returns those that nobody agreed to. */
    public List<Lack> without(Collection<Lack> lacks) {
        return lacks.stream()
                .filter(lack -> differences.stream().noneMatch(difference -> excuses(difference, lack)))
                .toList();
    }

    private boolean excuses(Difference difference, Lack lack) {
        ObjectName accepted = difference.object().in(defaultNamespace);
        ObjectName lacking = lack.object().in(defaultNamespace);
        String member = accepted.member();
        if (!accepted.owner().equals(lacking.owner())) {
            return false;
        }
        if (member == null) {
            return accepted.kind() != ObjectKind.COMMENT;
        }
        boolean itself = member.equals(lacking.member());
        if (accepted.kind() == ObjectKind.COLUMN) {
            boolean ofColumn = lacking.kind() == ObjectKind.COLUMN || lacking.kind() == ObjectKind.DEFAULT;
            // an expression is printed otherwise where a column is of another type
            return (ofColumn && itself) || lack.columns().contains(member);
        }
        if (PARTS.contains(accepted.kind())) {
            return PARTS.contains(lacking.kind()) && (itself || isDefinedLike(difference, lack));
        }
        return accepted.kind() == lacking.kind() && itself;
    }

    /** Whether what was wanted when it was accepted is what is lacking, under whatever name. */
    private static boolean isDefinedLike(Difference difference, Lack lack) {
        String wanted = difference.desired();
        ObjectName object = difference.object();
        return wanted != null
                && PartDefinition.without(String.valueOf(object.member()), object.owner(), wanted)
                        .equals(lack.definition());
    }
}
