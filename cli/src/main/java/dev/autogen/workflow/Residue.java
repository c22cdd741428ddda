package dev.autogen.workflow;

import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationSummary;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What sets a database apart from what it should be, where everything counts that can be seen: nothing is unclaimed, views are compared by their queries, and
 * what is not modelled by name and, where it is known, by what makes it.
 *
 * @param operations what would make it what it should be
 * @param others what is not modelled and gone, changed or new, one sentence each, sorted by name
 */
record Residue(List<Operation> operations, List<String> others) {

    Residue {
        operations = List.copyOf(operations);
        others = List.copyOf(others);
    }

    boolean isEmpty() {
        return operations.isEmpty() && others.isEmpty();
    }

    /** Returns it as lines of a message. */
    List<String> lines() {
        return Stream.concat(operations.stream().map(OperationSummary::of), others.stream())
                .toList();
    }

    /**
     * Compares two readings of databases of one server.
     *
     * @param expected what it should be
     */
    static Residue between(
            Scan expected, Scan found, int major, String defaultNamespace, ExpressionCanonicalizer canonicalizer) {
        return new Residue(
                operations(expected.schema(), found.schema(), major, canonicalizer),
                others(expected, found, defaultNamespace));
    }

    private static List<Operation> operations(
            Schema expected, Schema found, int major, ExpressionCanonicalizer canonicalizer) {
        if (expected.equals(found)) {
            return List.of();
        }
        return new SchemaDiffer()
                .diff(expected, found, everything(found, major), canonicalizer)
                .upgrade();
    }

    /** Returns the options of a comparison where everything counts that a schema has, its views too. */
    static DiffOptions everything(Schema found, int major) {
        Set<ObjectName> views = found.views().stream()
                .map(view -> ObjectName.of(ObjectKind.VIEW, view.name()))
                .collect(Collectors.toSet());
        return DiffOptions.forServer(major).droppingUnclaimed().withMade(views);
    }

    private static List<String> others(Scan expected, Scan found, String defaultNamespace) {
        Set<String> views = Stream.of(expected, found)
                .flatMap(scan -> scan.schema().views().stream())
                .map(view -> ObjectName.of(ObjectKind.VIEW, view.name())
                        .in(defaultNamespace)
                        .toString())
                .collect(Collectors.toSet());
        Map<String, Dependent> before = byName(expected, views);
        Map<String, Dependent> after = byName(found, views);
        Set<String> namesBefore = names(expected, before);
        Set<String> namesAfter = names(found, after);
        TreeSet<String> all = new TreeSet<>(namesBefore);
        all.addAll(namesAfter);
        List<String> sentences = new ArrayList<>();
        for (String name : all) {
            boolean was = namesBefore.contains(name);
            boolean is = namesAfter.contains(name);
            if (was && is && before.containsKey(name) && !before.get(name).equals(after.get(name))) {
                sentences.add(name + ": not as it was");
            } else if (was != is && !views.contains(name)) {
                sentences.add(name + (was ? ": gone" : ": left behind"));
            }
        }
        return sentences;
    }

    private static Set<String> names(Scan scan, Map<String, Dependent> dependents) {
        Set<String> names = new TreeSet<>(scan.unmodelled());
        names.addAll(dependents.keySet());
        return names;
    }

    private static Map<String, Dependent> byName(Scan scan, Set<String> views) {
        Map<String, Dependent> dependents = new HashMap<>();
        scan.dependents()
                .forEach(one -> dependents.put(one.name(), views.contains(one.name()) ? withoutQuery(one) : one));
        return dependents;
    }

    /** PostgreSQL may print the query of a view that was made anew in other words; the schemas compare it. */
    private static Dependent withoutQuery(Dependent view) {
        List<String> said = view.restore().stream().skip(1).toList();
        return new Dependent(
                view.name(),
                view.reads(),
                view.needs(),
                view.partOf(),
                view.standsOn(),
                view.roles(),
                view.drop(),
                said);
    }
}
