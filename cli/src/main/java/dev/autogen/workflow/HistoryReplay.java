package dev.autogen.workflow;

import dev.autogen.codec.Checksums;
import dev.autogen.codec.Json;
import dev.autogen.codec.JsonCodec;
import dev.autogen.codec.JsonException;
import dev.autogen.codec.Sha256;
import dev.autogen.execution.MigrationFailedException;
import dev.autogen.migration.Recording;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RunCode;
import dev.autogen.project.CacheDirectory;
import dev.autogen.project.ProjectSettings;
import dev.autogen.revision.Revision;
import dev.autogen.schema.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schema that a history makes: its revisions are run, from the base to the heads, on a scratch database, and what that then has is read. What was read is
 * kept on disk and no scratch is needed the next time, because the same revisions make the same schema; rows are not kept. A history that runs Java code is
 * run each time: no checksum covers the code.
 *
 * <p>For the schema up to a revision, replay {@link History#upTo}.
 */
final class HistoryReplay implements Actual {

    private static final String AREA = "replays";

    private final Workspace workspace;
    private final History history;
    private final CacheDirectory cache;
    private final int major;
    private final String defaultNamespace;
    private @Nullable Database database;

    /** @param major of the server that it is run on */
    HistoryReplay(Workspace workspace, History history, CacheDirectory cache, int major, String defaultNamespace) {
        this.workspace = workspace;
        this.history = history;
        this.cache = cache;
        this.major = major;
        this.defaultNamespace = defaultNamespace;
    }

    @Override
    public int major() {
        return major;
    }

    @Override
    public String defaultNamespace() {
        return defaultNamespace;
    }

    @Override
    public String description() {
        return "the history, run on PostgreSQL " + major;
    }

    /**
     * Returns what the history makes in these namespaces, unfiltered.
     *
     * @throws HistoryReplayException if a revision does not run
     */
    @Override
    public Scan read(List<String> namespaces) {
        List<List<Operation>> upgrades = recordings().map(Recording::upgrade).toList();
        boolean kept = upgrades.stream().flatMap(List::stream).noneMatch(RunCode.class::isInstance);
        if (!kept) {
            return database().read(namespaces);
        }
        String key = key(namespaces);
        Optional<Scan> known = cache.read(AREA, key).flatMap(HistoryReplay::decoded);
        if (known.isPresent()) {
            workspace.narrator().detail("The history is not run again: what it makes is in the cache.");
            return known.get();
        }
        Scan scan = database().read(namespaces);
        cache.write(AREA, key, JsonCodec.encode(scan));
        return scan;
    }

    private static Optional<Scan> decoded(String text) {
        try {
            return Optional.of(JsonCodec.decode(text, Scan.class));
        } catch (JsonException e) {
            // Whatever cannot be read is made again.
            return Optional.empty();
        }
    }

    /** Returns the scratch database in which the whole history has been run, to look at only: it is made once. */
    @Override
    public Database database() {
        if (database == null) {
            Database scratch = workspace.scratch(major, defaultNamespace);
            try {
                ScratchTrouble.told(() -> scratch.proving(history).upgrade("heads"));
            } catch (MigrationFailedException failed) {
                throw new HistoryReplayException(scratch.release(), failed);
            }
            database = scratch;
        }
        return database;
    }

    /** Returns a scratch database of its own in which the whole history has been run, to do anything with. */
    Database copy() {
        return history.isEmpty() ? workspace.scratch(major, defaultNamespace) : workspace.copy(major, database());
    }

    private Stream<Recording> recordings() {
        return history.graph().revisions().stream().map(history::recording);
    }

    /** Returns a name for everything that what is read depends on. */
    private String key(List<String> namespaces) {
        ProjectSettings settings = workspace.settings();
        TreeMap<String, Object> all = new TreeMap<>();
        all.put("autogen", ToolVersion.get());
        all.put("codec", JsonCodec.VERSION);
        all.put("postgresql", major);
        all.put("server", String.valueOf(settings.scratch().address()));
        all.put("image", String.valueOf(settings.scratch().image()));
        all.put("namespace", defaultNamespace);
        all.put("namespaces", namespaces);
        all.put(
                "versions",
                settings.migrations().versionSchema() + "."
                        + settings.migrations().versionTable());
        List<String> revisions = new ArrayList<>();
        history.graph().revisions().stream().map(Revision::id).forEach(revisions::add);
        recordings().map(Checksums::of).forEach(revisions::add);
        all.put("revisions", revisions);
        return Sha256.hex(Json.write(JsonCodec.tree(all)));
    }
}
