package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class ErrorPrinterTest {

    @Test
    void aFileThatCannotBeReadIsNoFaultOfAutogens() {
        assertThat(ErrorPrinter.message(
                        new UncheckedIOException("Cannot read a.sql.", new AccessDeniedException("db/a.sql"))))
                .isEqualTo(
                        "Cannot read a.sql: java.nio.file.AccessDeniedException: db/a.sql.\n"
                                + "Look whether the file is there, whether this user may read and write it, and whether the disk is full.");
    }

    @Test
    void whatNobodyExpectedSaysWhatToDo() {
        assertThat(ErrorPrinter.message(new IllegalStateException("odd")))
                .isEqualTo("This should not have happened: IllegalStateException: odd\n"
                        + "Run it again with --stacktrace and report what it prints.");
    }
}
