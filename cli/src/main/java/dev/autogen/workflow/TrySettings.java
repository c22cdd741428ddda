package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.revision.Revision;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tries out what a project's settings name: revisions, database, scratch database, entities. */
public final class TrySettings {

    private final Workspace workspace;
    private int major;
    private String namespace = "public";

    public TrySettings(Workspace workspace) {
        this.workspace = workspace;
        this.major = workspace.settings().database().version();
    }

    /**
     * One thing that was tried.
     *
     * @param found what is there, or why it cannot be had
     */
    public record Trial(String what, boolean ok, String found) {}

    /** Returns what was tried, each whether or not those before it worked. */
    public List<Trial> run() {
        List<Trial> trials = new ArrayList<>();
        trials.add(trial("revisions", this::revisions));
        trials.add(trial("database", this::database));
        trials.add(trial("scratch", this::scratch));
        trials.add(trial("entities", this::entities));
        return trials;
    }

    private static Trial trial(String what, Supplier<String> attempt) {
        try {
            return new Trial(what, true, attempt.get());
        } catch (AutogenException failure) {
            return new Trial(what, false, String.valueOf(failure.getMessage()));
        }
    }

    private String revisions() {
        History history = workspace.history();
        List<Revision> revisions = history.graph().revisions();
        return count(revisions.size(), "revision", "revisions") + " in "
                + workspace.settings().migrations().packageName()
                + (revisions.isEmpty()
                        ? ""
                        : ", up to "
                                + String.join(
                                        ", ",
                                        history.graph().heads().stream()
                                                .map(Revision::title)
                                                .toList()));
    }

    private String database() {
        if (!workspace.hasDatabase()) {
            return "none configured: the history on a scratch database stands for it";
        }
        Database database = workspace.database();
        major = database.major();
        namespace = database.defaultNamespace();
        database.migrator(workspace.history()).state();
        return database.description();
    }

    private String scratch() {
        return workspace.scratch(major, namespace).description();
    }

    private String entities() {
        EntityModel model = workspace.entities(major, namespace);
        Schema schema = model.scan().schema();
        if (schema.tables().isEmpty()) {
            throw new AutogenException("No entity was found in " + workspace.modelName()
                    + ". Is the project compiled, and is [model] classpath right?");
        }
        String hibernate = model.subject().details().get("hibernate");
        return count(schema.tables().size(), "table", "tables") + " from "
                + model.subject().name() + (hibernate == null ? "" : ", read by Hibernate " + hibernate);
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
