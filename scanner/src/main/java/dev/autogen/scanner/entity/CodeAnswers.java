package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelProblem;
import dev.autogen.scanner.entity.child.code.CodeSetting;
import dev.autogen.scanner.entity.settings.ProfileExpression;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the user said about settings that the application's code decides.
 *
 * <p>A place in the code is answered by its name, or by a value for each setting that it is known to decide.
 *
 * @param names of settings and of places
 * @param activeProfiles those under which the application runs: what is there only under others cannot matter
 */
public record CodeAnswers(Set<String> names, List<String> activeProfiles) {

    /** Nothing is said. */
    public static final CodeAnswers NONE = new CodeAnswers(Set.of(), List.of("default"));

    public CodeAnswers {
        names = Set.copyOf(names);
        activeProfiles = List.copyOf(activeProfiles);
    }

    /** Returns the places that are still to be answered, in the order given. */
    public List<CodeSetting> unanswered(List<CodeSetting> found) {
        return found.stream()
                .filter(setting ->
                        setting.profiles().stream().allMatch(each -> ProfileExpression.matches(each, activeProfiles)))
                .filter(setting -> !names.contains(setting.place()))
                .filter(setting -> setting.lines().isEmpty()
                        || !names.containsAll(setting.lines().keySet()))
                .toList();
    }

    /**
     * Refuses to go on before all is answered.
     *
     * @throws EntityScanException naming every place with the lines to write
     */
    void require(List<CodeSetting> found) {
        List<CodeSetting> open = unanswered(found);
        if (open.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(
                "The application's code decides what Hibernate is told, and autogen does not run it. Say it in autogen.toml, under [model.settings]:");
        for (CodeSetting setting : open) {
            text.append("\n# ").append(setting.place()).append(' ').append(setting.sentence());
            for (Map.Entry<String, String> line : setting.lines().entrySet()) {
                String value = line.getValue().isEmpty() ? "…" : line.getValue();
                text.append("\n").append(line(line.getKey(), value));
            }
            if (setting.lines().isEmpty()) {
                text.append("\n")
                        .append(line(
                                setting.place(), "what it sets is above, or: why the schema does not depend on it"));
            }
        }
        text.append("\nA place that does not change the schema is answered by its name, with the reason: \"")
                .append(open.get(0).place())
                .append("\" = \"…\".");
        throw new EntityScanException(ModelProblem.Kind.SETTING_IN_CODE, text.toString());
    }

    private static String line(String name, String value) {
        return quoted(name) + " = " + quoted(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
