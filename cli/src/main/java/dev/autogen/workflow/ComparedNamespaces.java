package dev.autogen.workflow;

import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which namespaces are compared: the configured ones, or else the default one; those of the entities; and those in which the history made something.
 *
 * @param all sorted
 * @param configured those in which all that nobody claims may be dropped, the default one as an empty text; empty if none is configured
 */
record ComparedNamespaces(List<String> all, Set<String> configured) {

    static ComparedNamespaces of(
            List<String> configured, Schema desired, Set<ObjectName> made, String defaultNamespace) {
        TreeSet<String> all = new TreeSet<>(configured.isEmpty() ? List.of(defaultNamespace) : configured);
        all.addAll(desired.namespaces());
        Stream.of(
                        desired.tables().stream().map(Table::name),
                        desired.sequences().stream().map(Sequence::name),
                        desired.enums().stream().map(EnumType::name),
                        desired.compositeTypes().stream().map(CompositeType::name),
                        desired.domains().stream().map(Domain::name),
                        desired.views().stream().map(View::name),
                        made.stream().filter(ComparedNamespaces::isInside).map(ObjectName::owner))
                .flatMap(names -> names)
                .map(QualifiedName::namespace)
                .forEach(namespace -> all.add(Objects.requireNonNullElse(namespace, defaultNamespace)));
        Set<String> droppable = new TreeSet<>();
        configured.forEach(name -> droppable.add(name.equals(defaultNamespace) ? "" : name));
        return new ComparedNamespaces(List.copyOf(all), droppable);
    }

    /** A namespace or an extension stands in none. */
    private static boolean isInside(ObjectName object) {
        return object.kind() != ObjectKind.NAMESPACE && object.kind() != ObjectKind.EXTENSION;
    }
}
