package dev.autogen.scanner.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What SchemaCrawler has to say while it crawls. A query that fails gives it a catalog without those objects and a warning in {@code java.util.logging},
 * which nobody would read: here a warning is kept, so that it can become an error, and nothing reaches the console.
 */
final class CrawlLog extends Handler {

    private static final List<String> NAMES = List.of("schemacrawler", "us.fatehi");

    // held, because java.util.logging forgets the settings of a logger that nobody holds
    private final List<Logger> loggers = NAMES.stream().map(Logger::getLogger).toList();
    private final List<Boolean> useParentHandlers =
            loggers.stream().map(Logger::getUseParentHandlers).toList();
    private final List<LogRecord> warnings = new CopyOnWriteArrayList<>();

    /** Starts to listen; until {@link #stop()}. */
    static CrawlLog open() {
        CrawlLog log = new CrawlLog();
        for (Logger logger : log.loggers) {
            logger.setUseParentHandlers(false);
            logger.addHandler(log);
        }
        return log;
    }

    /** Returns whether nothing was missed: whoever configures logging anew in this process takes away every handler, ours too. */
    boolean heardAll() {
        return loggers.stream().allMatch(logger -> List.of(logger.getHandlers()).contains(this));
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

    /** Ends listening, and leaves the loggers as they were. */
    void stop() {
        for (int at = 0; at < loggers.size(); at++) {
            loggers.get(at).removeHandler(this);
            loggers.get(at).setUseParentHandlers(useParentHandlers.get(at));
        }
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
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
