package dev.autogen.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a workspace works.
 *
 * @param build whether the project is compiled first where its classes are older than their sources
 * @param cache whether caches are read and written
 * @param variables the environment
 * @param dependencies what stands on the project's runtime classpath beside its classes, where a build tool has compiled the project and tells it; null
 *     if the settings say whom to ask
 */
public record WorkspaceOptions(
        boolean build, boolean cache, Map<String, String> variables, @Nullable List<Path> dependencies) {

    public WorkspaceOptions {
        variables = Map.copyOf(variables);
        dependencies = dependencies == null ? null : List.copyOf(dependencies);
    }
}
