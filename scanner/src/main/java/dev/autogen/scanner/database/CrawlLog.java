package dev.autogen.scanner.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * What SchemaCrawler has to say while it crawls. A query that fails gives it a catalog without those objects and a warning in {@code java.util.logging},
 * which nobody would read: here a warning is kept, so that it can become an error, and nothing reaches the console.
 */
final class CrawlLog extends Handler {

    private final Thread crawling = Thread.currentThread();
    private final List<LogRecord> warnings = new CopyOnWriteArrayList<>();

    /** Starts to listen to the crawl of this thread; until {@link #stop()}. */
    static CrawlLog open() {
        CrawlLog log = new CrawlLog();
        CrawlProcess.enter();
        CrawlProcess.loggers().forEach(logger -> logger.addHandler(log));
        return log;
    }

    /** Returns whether nothing was missed: whoever configures logging anew in this process takes away every handler, ours too. */
    boolean heardAll() {
        return CrawlProcess.loggers().stream()
                .allMatch(logger -> List.of(logger.getHandlers()).contains(this));
    }

    /** Returns the first failure that SchemaCrawler swallowed; null if there is none. */
    @Nullable
    DatabaseReadException failure() {
        return warnings.isEmpty()
                ? null
                : failure(warnings.get(0).getMessage(), warnings.get(0).getThrown());
    }

    /** Returns the failure that SchemaCrawler threw, or rather the one that came first; its own message is a whole query. */
    DatabaseReadException failure(RuntimeException thrown) {
        DatabaseReadException first = failure();
        return first != null ? first : failure("SchemaCrawler failed", thrown);
    }

    private static DatabaseReadException failure(String what, @Nullable Throwable cause) {
        Throwable root = cause;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        String message = "The catalog of the database could not be read: " + what;
        return root == null
                ? new DatabaseReadException(message)
                : new DatabaseReadException(message + ": " + root.getMessage(), root);
    }

    /** Ends listening, in the thread that began it. */
    void stop() {
        CrawlProcess.loggers().forEach(logger -> logger.removeHandler(this));
        CrawlProcess.leave();
    }

    /** A thread that is in no crawl of ours may work for this one. */
    @Override
    public void publish(LogRecord entry) {
        Thread thread = Thread.currentThread();
        boolean ours = thread == crawling || !CrawlProcess.isCrawling(thread);
        if (ours && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(entry);
        }
    }

    @Override
    public void flush() {
        // nothing is buffered
    }

    /** Is called in the middle of a crawl when logging is configured anew; nothing must reach the console all the same. */
    @Override
    public void close() {
        // nothing is held
    }
}
