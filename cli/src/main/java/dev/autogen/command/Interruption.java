package dev.autogen.command;

import dev.autogen.workflow.OpenConnections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does: ends the statement that runs, lets the command roll back and say so, and only then the process. A command that does not come to its
 * end then loses its connections, and the server rolls back.
 */
final class Interruption {

    private static final long PATIENCE_SECONDS = 5;

    private final OpenConnections connections;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Interruption(OpenConnections connections) {
        this.connections = connections;
    }

    /** Returns what watches over this process from now on. */
    static Interruption of(OpenConnections connections) {
        Interruption interruption = new Interruption(connections);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "interruption"));
        return interruption;
    }

    /** Is told that the command has come to its end, so that nothing is left to interrupt. */
    void over() {
        ended.countDown();
    }

    private void end() {
        if (ended.getCount() == 0) {
            return;
        }
        connections.cancel();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                connections.abort();
            }
        } catch (InterruptedException impatient) {
            connections.abort();
        }
    }
}
