package dev.autogen.workflow;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.operation.OperationSummary;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which Hibernate a history was made with, and which one reads the entities now. From the same entities another one may ask for another schema.
 *
 * @param before major and minor version; empty if the history does not say it
 * @param now major and minor version; empty if it is not known
 */
record HibernateVersions(String before, String now) {

    private static final Pattern MINOR = Pattern.compile("(\\d+\\.\\d+)(?:\\..*)?");
    private static final int SHOWN = 3;

    static HibernateVersions of(History history, EntityModel entities) {
        return new HibernateVersions(
                history.hibernate(), minor(entities.subject().details().getOrDefault("hibernate", "")));
    }

    private static String minor(String version) {
        Matcher matcher = MINOR.matcher(version);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /**
     * Returns what the user should know about the operations: nothing if both are the same version, or nothing is to be done.
     *
     * @param origins the class or member that a table or column of the entities comes from, as {@link dev.autogen.schema.Scan} has them
     */
    List<String> notes(List<Operation> operations, Map<String, String> origins) {
        if (before.isEmpty() || now.isEmpty() || before.equals(now) || operations.isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        notes.add("The history was made with Hibernate " + before + ", and the entities were read with " + now
                + ": some of these differences may come from Hibernate and not from the entities.");
        List<Operation> candidates = onWhatWasThere(operations);
        for (HibernateChange change : HibernateChange.KNOWN) {
            if (isBetween(change.since())) {
                List<Operation> alike = candidates.stream()
                        .filter(operation -> change.form().matches(operation, origins))
                        .toList();
                if (!alike.isEmpty()) {
                    notes.add("Since " + change.since() + " Hibernate " + change.sentence() + ": that may be why to "
                            + summaries(alike) + ".");
                }
            }
        }
        return notes;
    }

    /** Leaves out what belongs to a table or column that comes with the same revision: that comes from the entities. */
    private static List<Operation> onWhatWasThere(List<Operation> operations) {
        Set<ObjectName> added = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof CreateTable || operation instanceof AddColumn) {
                OperationObject.of(operation).ifPresent(added::add);
            }
        }
        return operations.stream()
                .filter(operation -> OperationObject.of(operation)
                        .map(object -> !added.contains(object)
                                && !added.contains(ObjectName.of(ObjectKind.TABLE, object.owner())))
                        .orElse(false))
                .toList();
    }

    private static String summaries(List<Operation> operations) {
        String shown =
                operations.stream().limit(SHOWN).map(OperationSummary::of).collect(Collectors.joining(", "));
        int more = operations.size() - SHOWN;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private boolean isBetween(String since) {
        return compare(before, since) < 0 && compare(since, now) <= 0;
    }

    private static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
