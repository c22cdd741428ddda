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
final class CrawlLog extends Handler implements AutoCloseable {

    private static final List<String> NAMES = List.of("schemacrawler", "us.fatehi");

    // held, because java.util.logging forgets the settings of a logger that nobody holds
    private final List<Logger> loggers = NAMES.stream().map(Logger::getLogger).toList();
    private final List<LogRecord> warnings = new CopyOnWriteArrayList<>();

    /** Starts to listen; until {@link #close()}. */
    static CrawlLog open() {
        CrawlLog log = new CrawlLog();
        for (Logger logger : log.loggers) {
            logger.setUseParentHandlers(false);
            logger.setLevel(Level.WARNING);
            logger.addHandler(log);
        }
        return log;
    }

    /** Returns the first failure that SchemaCrawler swallowed; null if there is none. */
    @Nullable
    DatabaseReadException failure() {
        for (LogRecord warning : warnings) {
            Throwable cause = warning.getThrown();
            String message = "The catalog of the database could not be read: " + warning.getMessage() + ".";
            return cause == null
                    ? new DatabaseReadException(message)
                    : new DatabaseReadException(message + " " + cause.getMessage(), cause);
        }
        return null;
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

    @Override
    public void close() {
        loggers.forEach(logger -> logger.removeHandler(this));
    }
}
