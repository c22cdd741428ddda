package dev.autogen.codegen;

import dev.autogen.operation.Operation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One direction of a migration.
 *
 * @param comments what stands above an operation, by its index: its hazards, one a line
 */
public record Steps(List<Operation> operations, Map<Integer, List<String>> comments) {

    public static final Steps NONE = new Steps(List.of(), Map.of());

    public Steps {
        operations = List.copyOf(operations);
        comments = Collections.unmodifiableMap(new TreeMap<>(comments.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())))));
        for (Integer index : comments.keySet()) {
            if (index < 0 || index >= operations.size()) {
                throw new IllegalArgumentException(
                        "There is a comment on operation " + index + ", but there are " + operations.size() + ".");
            }
        }
    }

    public static Steps of(List<Operation> operations) {
        return new Steps(operations, Map.of());
    }
}
