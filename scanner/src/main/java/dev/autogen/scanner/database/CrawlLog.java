package dev.autogen.scanner.database;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What SchemaCrawler has to say while it crawls. A query that fails gives it a catalog without those objects and a warning in {@code java.util.logging},
 * which nobody would read: here a warning is kept, so that it can become an error, and nothing reaches the console.
 *
 * <p>Any number of threads may crawl at once. Each crawl works in the thread that asks: on one connection SchemaCrawler's own threads would only wait for
 * each other, and so the thread tells whose crawl a warning is about.
 */
final class CrawlLog extends Handler {

    private static final String IN_ONE_THREAD = "SC_SINGLE_THREADED";

    // held, because java.util.logging forgets the settings of a logger that nobody holds
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));
    private static final Set<Thread> CRAWLING = ConcurrentHashMap.newKeySet();

    // what the process had before the first of the crawls that run now
    private static List<Boolean> useParentHandlers = List.of();
    private static @Nullable String inOneThread;

    private final Thread crawling = Thread.currentThread();
    private final List<LogRecord> warnings = new CopyOnWriteArrayList<>();

    /** Starts to listen to the crawl of this thread; until {@link #stop()}. */
    static CrawlLog open() {
        CrawlLog log = new CrawlLog();
        begin(log.crawling);
        LOGGERS.forEach(logger -> logger.addHandler(log));
        return log;
    }

    private static synchronized void begin(Thread thread) {
        if (CRAWLING.isEmpty()) {
            useParentHandlers =
                    LOGGERS.stream().map(Logger::getUseParentHandlers).toList();
            LOGGERS.forEach(logger -> logger.setUseParentHandlers(false));
            inOneThread = System.setProperty(IN_ONE_THREAD, "true");
        }
        CRAWLING.add(thread);
    }

    private static synchronized void end(Thread thread) {
        CRAWLING.remove(thread);
        if (!CRAWLING.isEmpty()) {
            return;
        }
        for (int at = 0; at < LOGGERS.size(); at++) {
            LOGGERS.get(at).setUseParentHandlers(useParentHandlers.get(at));
        }
        if (inOneThread == null) {
            System.clearProperty(IN_ONE_THREAD);
        } else {
            System.setProperty(IN_ONE_THREAD, inOneThread);
        }
    }

    /** Returns whether nothing was missed: whoever configures logging anew in this process takes away every handler, ours too. */
    boolean heardAll() {
        return LOGGERS.stream().allMatch(logger -> List.of(logger.getHandlers()).contains(this));
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

    /** Ends listening; after the last crawl the process is as it was. */
    void stop() {
        LOGGERS.forEach(logger -> logger.removeHandler(this));
        end(crawling);
    }

    /** A thread that is in no crawl of ours may work for this one. */
    @Override
    public void publish(LogRecord entry) {
        Thread thread = Thread.currentThread();
        boolean ours = thread == crawling || !CRAWLING.contains(thread);
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
