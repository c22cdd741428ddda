package dev.autogen.workflow;

import java.util.Map;

/**
 * How a workspace works.
 *
 * @param build whether the project is compiled first where its classes are older than their sources
 * @param cache whether caches are read and written
 * @param variables the environment
 */
public record WorkspaceOptions(boolean build, boolean cache, Map<String, String> variables) {

    public WorkspaceOptions {
        variables = Map.copyOf(variables);
    }
}
