package dev.autogen.scanner.database;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What SchemaCrawler finds in this process while it crawls for us, in however many threads at once: its loggers keep from the console, and it works in the
 * thread that asks. On one connection its own threads only wait for each other, and a thread tells whose crawl a warning is about. When the last crawl ends
 * all is as it was.
 */
final class CrawlProcess {

    private static final String IN_ONE_THREAD = "SC_SINGLE_THREADED";

    // held, because java.util.logging forgets the settings of a logger that nobody holds
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));
    private static final Set<Thread> CRAWLING = ConcurrentHashMap.newKeySet();

    private static int crawls;
    private static List<Boolean> useParentHandlers = List.of();
    private static @Nullable String inOneThread;

    private CrawlProcess() {}

    static List<Logger> loggers() {
        return LOGGERS;
    }

    /** Says that this thread begins a crawl; it calls {@link #leave()} when that has ended. */
    static synchronized void enter() {
        if (crawls++ == 0) {
            useParentHandlers =
                    LOGGERS.stream().map(Logger::getUseParentHandlers).toList();
            LOGGERS.forEach(logger -> logger.setUseParentHandlers(false));
            inOneThread = System.setProperty(IN_ONE_THREAD, "true");
        }
        CRAWLING.add(Thread.currentThread());
    }

    static synchronized void leave() {
        CRAWLING.remove(Thread.currentThread());
        if (--crawls == 0) {
            for (int at = 0; at < LOGGERS.size(); at++) {
                LOGGERS.get(at).setUseParentHandlers(useParentHandlers.get(at));
            }
            if (inOneThread == null) {
                System.clearProperty(IN_ONE_THREAD);
            } else {
                System.setProperty(IN_ONE_THREAD, inOneThread);
            }
        }
    }

    /** Returns whether the thread is in the middle of a crawl. */
    static boolean isCrawling(Thread thread) {
        return CRAWLING.contains(thread);
    }
}
