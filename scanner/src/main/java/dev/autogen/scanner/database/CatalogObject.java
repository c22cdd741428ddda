package dev.autogen.scanner.database;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An object of a database that is not compared, as SQL.
 *
 * @param name kind and name, as {@link dev.autogen.schema.Scan#unmodelled()} has it: {@code view public.active_users}
 * @param needs the names of what must be there before, whether it is compared or not; what lies out of scope is among them
 * @param roles the roles that {@code create} names
 * @param drop the statements that drop it; none if it goes with what it is part of
 * @param create the statements that make it as it is, with owner, grants and comments; none if autogen cannot
 */
public record CatalogObject(
        String name, Set<String> needs, List<String> roles, List<String> drop, List<String> create) {

    public CatalogObject {
        needs = Set.copyOf(new TreeSet<>(needs));
        roles = List.copyOf(roles);
        drop = List.copyOf(drop);
        create = List.copyOf(create);
    }

    /** Returns whether autogen knows how to make it. */
    public boolean isCreatable() {
        return !create.isEmpty();
    }
}
