package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.execution.DatabaseException;
import dev.autogen.execution.DatabaseException.Kind;
import dev.autogen.execution.DatabaseState;
import dev.autogen.revision.Revision;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Waits until somebody else has brought the database to head, and before that until it is there at all. */
public final class AwaitHead {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Set<Kind> NOT_YET = Set.of(Kind.UNREACHABLE, Kind.NO_SUCH_DATABASE);

    private final Workspace workspace;
    private String told = "";

    public AwaitHead(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns where the database stands when it is at head, when waiting is of no use because it has revisions that this history does not have, or when the time
     * is over.
     *
     * @throws DatabaseException if it cannot be reached even then, or refuses for another reason
     */
    public DatabaseState run(Duration limit) {
        long start = System.nanoTime();
        while (true) {
            boolean over = System.nanoTime() - start >= limit.toNanos();
            try {
                DatabaseState state =
                        workspace.database().migrator(workspace.outline()).state();
                if (over || state.atHead() || !state.unknown().isEmpty()) {
                    return state;
                }
                tell("Waiting for "
                        + state.pending().stream().map(Revision::title).collect(Collectors.joining(", ")));
            } catch (DatabaseException failed) {
                if (over || !NOT_YET.contains(failed.kind())) {
                    throw failed;
                }
                tell("Waiting: " + failed.getMessage());
            }
            pause();
        }
    }

    /** Says a sentence when it is another one than before. */
    private void tell(String sentence) {
        if (!sentence.equals(told)) {
            told = sentence;
            workspace.narrator().say(sentence);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AutogenException("Interrupted while waiting for the database.", interrupted);
        }
    }
}
