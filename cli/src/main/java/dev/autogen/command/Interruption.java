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

    private final Thread hook = new Thread(this::end, "interruption");

    private Interruption(OpenConnections connections) {
        this.connections = connections;
    }

    /** Returns what watches over this process from now on. */
    static Interruption of(OpenConnections connections) {
        Interruption interruption = new Interruption(connections);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Is told that the command has come to its end, so that nothing is left to interrupt. */
    void over() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // It runs, and sees that there is nothing left to interrupt.
        }
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
