package dev.autogen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersFileTest {

    @TempDir
    Path directory;

    private AnswersFile read(String text) throws IOException {
        return AnswersFile.read(Files.writeString(directory.resolve("renames.txt"), text));
    }

    @Test
    void eachLineSaysWhereItStands() throws IOException {
        assertThat(read("# both\n\nrename column:t.a:b\n  no-rename\tcolumn:t.\"#c\"  \r\n")
                        .answers())
                .containsExactly(
                        new AnswersFile.Answer("renames.txt line 3: rename", true, "column:t.a:b"),
                        new AnswersFile.Answer("renames.txt line 4: no-rename", false, "column:t.\"#c\""));
        assertThat(read("").answers()).isEmpty();
    }

    @Test
    void otherLinesAreRefused() {
        assertThatThrownBy(() -> read("rename column:t.a:b\n--rename column:t.c:d"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("renames.txt line 2 begins with '--rename': write 'rename column:users.name:full_name' or"
                        + " 'no-rename column:users.name', as the message that asks has it.");
        assertThatThrownBy(() -> AnswersFile.read(directory))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("no readable text file");
    }
}
