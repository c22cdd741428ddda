package dev.autogen.differ;

import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The domains and composite types that are made of some types, directly or not, as they are when those change: what loses such a type loses it afterwards, what
 * goes has gone by then, unless it is one of the {@link LateTypes}, and what comes or gains one waits.
 */
final class TypesAbove {

    private final Map<QualifiedName, Match<Domain>> domains = new TreeMap<>();
    private final Map<QualifiedName, CompositeType> composites = new TreeMap<>();
    private final List<QualifiedName> names = new ArrayList<>();
    private final Set<QualifiedName> late;

    private TypesAbove(SchemaChanges changes) {
        late = LateTypes.of(changes).names();
        changes.domains().stream()
                .filter(Match::stays)
                .forEach(domain -> domains.put(domain.before().name(), domain));
        changes.compositeTypes().stream()
                .filter(Match::stays)
                .map(Match::before)
                .forEach(type -> composites.put(type.name(), type));
        changes.domains().stream()
                .filter(Match::isDropped)
                .map(Match::before)
                .filter(domain -> late.contains(domain.name()))
                .forEach(domain -> domains.put(domain.name(), Match.kept(domain)));
        changes.compositeTypes().stream()
                .filter(Match::isDropped)
                .map(Match::before)
                .filter(type -> late.contains(type.name()))
                .forEach(type -> composites.put(type.name(), type));
    }

    static TypesAbove of(Collection<QualifiedName> types, SchemaChanges changes) {
        TypesAbove above = new TypesAbove(changes);
        Set<QualifiedName> found = new HashSet<>(types);
        Set<QualifiedName> open = new LinkedHashSet<>();
        boolean more;
        do {
            more = false;
            for (Map.Entry<QualifiedName, Set<QualifiedName>> type :
                    above.madeOf().entrySet()) {
                if (type.getValue().stream().anyMatch(found::contains) && open.add(type.getKey())) {
                    found.add(type.getKey());
                    more = true;
                }
            }
        } while (more);
        above.order(open);
        return above;
    }

    private Map<QualifiedName, Set<QualifiedName>> madeOf() {
        Map<QualifiedName, Set<QualifiedName>> all = new TreeMap<>();
        domains.forEach(
                (name, domain) -> all.put(name, Set.of(domain.before().type().name())));
        composites.forEach((name, type) -> all.put(name, MadeOf.types(type)));
        return all;
    }

    private void order(Set<QualifiedName> found) {
        Map<QualifiedName, Set<QualifiedName>> madeOf = madeOf();
        madeOf.keySet().retainAll(found);
        while (!madeOf.isEmpty()) {
            // types cannot be made of each other in a ring
            QualifiedName next = madeOf.entrySet().stream()
                    .filter(type -> type.getValue().stream().noneMatch(madeOf::containsKey))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            madeOf.remove(next);
            names.add(next);
        }
        domains.keySet().retainAll(found);
        composites.keySet().retainAll(found);
    }

    /** Returns the names of all, each after those that it is made of. */
    List<QualifiedName> names() {
        return names;
    }

    /** Returns the domains by name. */
    Map<QualifiedName, Match<Domain>> domains() {
        return domains;
    }

    /** Returns the composite types by name. */
    Map<QualifiedName, CompositeType> composites() {
        return composites;
    }

    /** Returns what changes with those types: all of these but the late ones, on which others still stand. */
    List<Key> keys() {
        return names.stream()
                .filter(name -> !late.contains(name))
                .map(Key::type)
                .toList();
    }
}
