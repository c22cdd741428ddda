package dev.autogen.workflow;

import dev.autogen.codegen.MigrationDraft;
import dev.autogen.codegen.MigrationNames;
import dev.autogen.codegen.RevisionIds;
import dev.autogen.project.MigrationSettings;
import dev.autogen.project.SettingsException;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a new revision as the project's settings say. */
final class RevisionNaming {

    private final MigrationSettings settings;
    private final List<String> existing;

    RevisionNaming(MigrationSettings settings, RevisionGraph graph) {
        this.settings = settings;
        this.existing = graph.revisions().stream().map(Revision::id).toList();
    }

    /**
     * Returns a new revision without operations.
     *
     * @param id null for a new one
     */
    MigrationDraft draft(@Nullable String id, String message, Instant now) {
        String own = id == null ? newId(now) : checked(id);
        return MigrationDraft.of(own, message, now, settings.packageName(), className(own, message, now));
    }

    String newId(Instant now) {
        return RevisionIds.valueOf(settings.revisionId().name())
                .next(existing, now.atZone(settings.timeZone()), new SecureRandom());
    }

    /** Returns the id that a user chose, if it can be one. */
    private String checked(String id) {
        if (!id.matches("[A-Za-z0-9_.]{1,100}")) {
            throw new SettingsException("--rev-id '" + id
                    + "' cannot be an id: letters, digits, '_' and '.' can be in it, because '@', '-', '+' and ':'"
                    + " mean something in targets.");
        }
        if (existing.stream().anyMatch(id::equalsIgnoreCase)) {
            throw new SettingsException(
                    "--rev-id '" + id + "' is taken: the history has a revision of that id. Choose another.");
        }
        return id;
    }

    private String className(String id, String message, Instant now) {
        return new MigrationNames(settings.fileTemplate(), settings.timeZone())
                .className(id, message, now, existing.size() + 1);
    }
}
