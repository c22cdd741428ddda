package dev.autogen.workflow;

import dev.autogen.project.MigrationSettings;
import dev.autogen.project.ProjectSettings;
import dev.autogen.project.SettingsException;
import dev.autogen.project.build.PomEdit;
import dev.autogen.project.build.ProjectSurvey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Begins in a project: writes what autogen needs there, and never over anything that is there. */
public final class InitProject {

    private static final String GROUP = "dev.autogen";
    private static final String RUNTIME = "autogen-runtime";

    private final ProjectSettings settings;
    private final ProjectSurvey survey;

    /**
     * Looks at the project.
     *
     * @throws SettingsException if there is none, or it only holds modules together
     */
    public InitProject(ProjectSettings settings) {
        this.settings = settings;
        this.survey = ProjectSurvey.of(settings.directory());
        Path directory = settings.directory();
        if (survey.buildTool() == null
                && !Files.isDirectory(directory.resolve("src/main"))
                && !Files.isDirectory(directory.resolve("target/classes"))) {
            throw new SettingsException(
                    "There is no project in " + directory + ": no pom.xml, no build.gradle, no src/main."
                            + "\nautogen begins in a project with JPA entities. Run it there, or name its directory: autogen init --project DIR"
                            + "\nTo see it work without one: autogen demo");
        }
        if (!survey.modules().isEmpty()) {
            throw new SettingsException(directory.resolve("pom.xml")
                    + " only holds modules together. Run it in the one that runs with the entities:\n"
                    + survey.modules().stream()
                            .map(module -> "  autogen init --project " + directory.relativize(module))
                            .sorted()
                            .collect(Collectors.joining("\n")));
        }
    }

    /** Returns what was found, a sentence each. */
    public List<String> findings() {
        List<String> lines = new ArrayList<>();
        lines.add("Build: " + (survey.buildTool() == null ? "none that autogen knows" : survey.buildTool())
                + (survey.framework() == null ? "" : ", with " + survey.framework()));
        lines.add(
                survey.entityCount() == 0
                        ? "Entities: none found in the sources"
                        : "Entities: " + survey.entityCount()
                                + (survey.commonPackage().isEmpty() ? "" : " in " + survey.commonPackage()));
        return lines;
    }

    /** Writes {@code autogen.toml} and the directory of the revisions where they are missing, and returns what was made. */
    public List<Path> write() {
        List<Path> written = new ArrayList<>();
        Path file = settings.directory().resolve("autogen.toml");
        Path revisions = revisions();
        try {
            if (settings.file() == null) {
                Files.writeString(file, toml());
                written.add(file);
            }
            if (!Files.isDirectory(revisions)) {
                Files.createDirectories(revisions);
                written.add(revisions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + settings.directory() + ".", e);
        }
        return written;
    }

    private Path revisions() {
        MigrationSettings migrations = settings.migrations();
        return migrations.directory().resolve(migrations.packageName().replace('.', '/'));
    }

    /** Returns the pom.xml that lacks autogen's runtime, which revisions are compiled against; empty if none does. */
    public Optional<Path> pomWithoutRuntime() {
        return "Maven".equals(survey.buildTool()) && !survey.hasRuntime()
                ? Optional.ofNullable(survey.buildFile())
                : Optional.empty();
    }

    /** Adds autogen's runtime to the dependencies in the pom.xml. */
    public void addRuntime() {
        PomEdit.addDependency(Objects.requireNonNull(survey.buildFile()), GROUP, RUNTIME, ToolVersion.get());
    }

    /**
     * Returns what to do next, a line each.
     *
     * @param runtimeAdded whether {@link #addRuntime()} was called
     */
    public List<String> nextSteps(boolean runtimeAdded) {
        List<String> steps = new ArrayList<>();
        if (!survey.hasRuntime() && !runtimeAdded) {
            steps.add("Revisions are compiled against autogen's runtime, which is no dependency yet. Add "
                    + dependency());
        }
        if (runtimeAdded && ToolVersion.get().endsWith("-SNAPSHOT")) {
            steps.add(
                    "autogen-runtime " + ToolVersion.get()
                            + " is not published. Install it once, in autogen's checkout: mvn -pl runtime -am -DskipTests install");
        }
        if (survey.entityCount() == 0) {
            steps.add(
                    "No entity was found. If they are in another place, name their classes under [model] in autogen.toml: classpath = [\"…\"]");
        }
        if (settings.database().address() == null) {
            steps.add(
                    "To compare with a database of your own, set url under [database]. Without one, an embedded PostgreSQL serves.");
        }
        steps.add("Then write the first revision: autogen revision -m \"first tables\"");
        return steps;
    }

    private String dependency() {
        String version = ToolVersion.get();
        return "Gradle".equals(survey.buildTool())
                ? "to dependencies: implementation(\"" + GROUP + ":" + RUNTIME + ":" + version + "\")"
                : GROUP + ":" + RUNTIME + ":" + version
                        + ("Maven".equals(survey.buildTool())
                                ? " to pom.xml: autogen init --yes"
                                : " to the classpath.");
    }

    private String toml() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Settings of autogen. What is not set has its default: `autogen config` shows every one and where it comes from.");
        lines.add("");
        lines.add("[model]");
        lines.addAll(model());
        lines.add("");
        lines.add("[database]");
        lines.add(
                "# Without a url, the entities are compared with the revisions alone, run on a scratch database of this version.");
        lines.add("# version = \"" + settings.database().version() + "\"");
        lines.add(
                "# url = \"${DATABASE_URL}\"                  # jdbc:postgresql://host:5432/database or postgresql://…");
        lines.add("# user = \"${POSTGRES_USER:-postgres}\"");
        lines.add("# password = \"${POSTGRES_PASSWORD:-}\"      # PGPASSWORD and .pgpass are read, too");
        lines.add("");
        lines.add("[migrations]");
        lines.add("# Where revisions go, and their index.");
        lines.add("# directory = \"src/main/java\"");
        lines.add("# package = \"" + settings.migrations().packageName() + "\"");
        lines.add("# resources = \"src/main/resources\"");
        return String.join("\n", lines) + "\n";
    }

    private List<String> model() {
        List<String> lines = new ArrayList<>();
        List<String> elsewhere = survey.entities().keySet().stream()
                .filter(module -> !module.equals(settings.directory()))
                .map(module ->
                        settings.directory().relativize(module).toString().replace('\\', '/') + "/target/classes")
                .toList();
        if (!elsewhere.isEmpty()) {
            List<String> all = new ArrayList<>(settings.model().classpath());
            all.addAll(elsewhere);
            lines.add("# Modules with mapped classes.");
            lines.add("classpath = ["
                    + all.stream().map(entry -> "\"" + entry + "\"").collect(Collectors.joining(", ")) + "]");
        } else {
            lines.add("# Mapped classes are looked for in "
                    + String.join(", ", settings.model().classpath()) + ".");
        }
        if (survey.buildTool() == null) {
            lines.add("# The rest of the runtime classpath: no pom.xml or build.gradle was there to tell it.");
            lines.add("dependencies = [\"lib/*.jar\"]");
        } else {
            lines.add("# The rest of the runtime classpath comes from " + survey.buildTool() + ".");
        }
        if (survey.framework() != null) {
            lines.add("# Hibernate's settings are those of " + survey.framework()
                    + " in the application's own files, with these profiles.");
            lines.add("# profiles = [\"default\"]");
        }
        if (!survey.commonPackage().isEmpty()) {
            lines.add("# packages = [\"" + survey.commonPackage() + "\"]      # no mapped classes but those below");
        }
        return lines;
    }
}
