package dev.autogen.scanner.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What SchemaCrawler logs, heard and kept from the console. */
@Isolated("speaks as SchemaCrawler does, and looks at the loggers of the process")
class CrawlLogTest {

    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));
    private static final Logger CRAWLER = Logger.getLogger("schemacrawler.crawl.CrawlLogTest");

    @Test
    void aWarningIsTheFailure() {
        CrawlLog log = CrawlLog.open();
        try {
            CRAWLER.log(Level.INFO, "Processed 1/1");
            assertThat(log.failure()).isNull();
            CRAWLER.log(Level.WARNING, "Could not retrieve indexes");
            assertThat(log.failure()).hasMessageContaining("Could not retrieve indexes");
            assertThat(log.heardAll()).isTrue();
        } finally {
            log.stop();
        }
    }

    /** As a framework does that starts in the same process: every handler is taken away and closed. */
    @Test
    void nothingIsPrintedWhenLoggingIsConfiguredAnewMeanwhile() throws IOException {
        Printed printed = new Printed();
        CrawlLog log = CrawlLog.open();
        try {
            LogManager.getLogManager().readConfiguration();
            Logger root = Logger.getLogger("");
            root.addHandler(printed);
            try {
                CRAWLER.log(Level.INFO, "Processed 1/1");
            } finally {
                root.removeHandler(printed);
            }
            assertThat(printed.messages).doesNotContain("Processed 1/1");
            assertThat(log.heardAll()).as("so that the catalog is read again").isFalse();
        } finally {
            log.stop();
        }
    }

    @Test
    void eachOfTwoCrawlsAtOnceHearsItsOwn() throws Exception {
        CrawlLog mine = CrawlLog.open();
        try {
            CrawlLog theirs = CompletableFuture.supplyAsync(() -> {
                        CrawlLog log = CrawlLog.open();
                        CRAWLER.log(Level.WARNING, "Could not retrieve sequences");
                        log.stop();
                        return log;
                    })
                    .get();
            assertThat(theirs.failure()).hasMessageContaining("Could not retrieve sequences");
            assertThat(mine.failure()).isNull();
            assertThat(LOGGERS).as("the other one has ended, this one has not").noneMatch(Logger::getUseParentHandlers);

            CompletableFuture.runAsync(() -> CRAWLER.log(Level.WARNING, "Could not retrieve indexes"))
                    .get();
            assertThat(mine.failure())
                    .as("from a thread of SchemaCrawler's own")
                    .hasMessageContaining("Could not retrieve indexes");
        } finally {
            mine.stop();
        }
        assertThat(LOGGERS).allMatch(Logger::getUseParentHandlers);
        assertThat(System.getProperty("SC_SINGLE_THREADED")).isNull();
    }

    private static final class Printed extends Handler {

        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
