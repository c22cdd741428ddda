package dev.autogen.schema;

import java.util.List;

/**
 * An object that is not compared and stands on what is: a view over a table, a policy on it, a function that takes an enum type. Where PostgreSQL refuses a
 * change because of it, it steps aside and returns, by these statements.
 *
 * @param name kind and name, as {@link Scan#unmodelled()} has it: {@code view public.active_users}
 * @param reads columns that can be neither retyped nor dropped while it is there; a table stands for each of its columns
 * @param needs what cannot be dropped while it is there
 * @param partOf what takes it along when it is dropped
 * @param standsOn the names of the dependents that cannot be dropped while it is there
 * @param roles the roles that {@code restore} names
 * @param drop the statements that drop it; none if nothing must be done before what it is part of is made anew
 * @param restore the statements that make it as it is, with owner, grants and comments; none if autogen cannot
 */
public record Dependent(
        String name,
        List<ObjectName> reads,
        List<ObjectName> needs,
        List<ObjectName> partOf,
        List<String> standsOn,
        List<String> roles,
        List<String> drop,
        List<String> restore) {

    public Dependent {
        reads = sorted(reads);
        needs = sorted(needs);
        partOf = sorted(partOf);
        standsOn = sorted(standsOn);
        roles = sorted(roles);
        drop = List.copyOf(drop);
        restore = List.copyOf(restore);
    }

    private static <T extends Comparable<? super T>> List<T> sorted(List<T> names) {
        return names.stream().distinct().sorted().toList();
    }

    /** Returns whether it can be made anew. */
    public boolean isRestorable() {
        return !restore.isEmpty();
    }
}
