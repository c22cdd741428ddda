package dev.autogen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a file is said with its line, its key and what was meant. */
class AutogenTomlTest {

    @TempDir
    private Path directory;

    private SettingsFile file() {
        return new SettingsFile(directory);
    }

    /** A broken line, where {@code |} begins a new line, and what must be said about it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    [modle]|a = 1                          ~ autogen.toml:1: There is no table [modle]. Did you mean 'model'?
                    [model]|clashpath = []                 ~ autogen.toml:2: [model] has no key 'clashpath'. Did you mean 'classpath'?
                    [model]|persistence_unit = "x"         ~ autogen.toml:2: [model] has no key 'persistence_unit'. Did you mean 'persistence-unit'?
                    [model]|url = "x"                      ~ autogen.toml:2: [model] has no key 'url'. 'url' belongs under [database].
                    [model]|zzz = "x"                      ~ autogen.toml:2: [model] has no key 'zzz'. Valid are classpath, dependencies, packages, persistence-unit, profiles, java, settings.
                    url = "x"                              ~ autogen.toml:1: There is no key 'url' here. It belongs under [database].
                    [model]|classpath = "target/classes"   ~ autogen.toml:2: [model] classpath must be a list of strings, not a string: classpath = ["…"]
                    [model]|packages = [1]                 ~ autogen.toml:2: [model] packages must be a list of strings, not a list of something else: packages = ["…"]
                    [model]|java = 17                      ~ autogen.toml:2: [model] java must be a string, not a number: java = "…"
                    [database]|temp = "no"                 ~ autogen.toml:2: [database] temp must be true or false, not a string: temp = true
                    [model]|settings = ["a"]               ~ autogen.toml:2: [model] settings must be a table of strings, not a list: settings = { "…" = "…" }
                    model = "x"                            ~ autogen.toml:1: [model] must be a table, not a string.
                    [environments]|prod = 1                ~ autogen.toml:2: [environments.prod] must be a table, not a number.
                    [environments.prod.databse]|url = "x"  ~ autogen.toml:1: There is no table [environments.prod.databse]. Did you mean 'database'?
                    [environments.prod.database]|ulr = ""  ~ autogen.toml:2: [environments.prod.database] has no key 'ulr'. Did you mean 'url'?
                    [model]|dependencies = "mavne"         ~ autogen.toml:2: [model] dependencies cannot be "mavne". Did you mean 'maven'? Jars of your own are a list: dependencies = ["lib/*.jar"]
                    [model]|java = "nowhere"               ~ there is no bin/java in
                    [database]|version = "12"              ~ autogen.toml:2: [database] version must be one of "14", "15", "16", "17", "18", not "12".
                    [migrations]|package = "db.class"      ~ autogen.toml:2: [migrations] package must be the name of a Java package, not "db.class".
                    [migrations]|package = ""              ~ autogen.toml:2: [migrations] package must not be empty. Leave the line out for the default, db.revisions.
                    [migrations]|revision-id = "hexx"      ~ autogen.toml:2: [migrations] revision-id cannot be "hexx". Did you mean 'hex'?
                    [migrations]|history = "a/b"           ~ only letters, digits, '_', '.' and '-' can be in it.
                    [migrations]|file-template = "{x}"     ~ autogen.toml:2: [migrations] file-template cannot be used: "{x}" has {x}, which is no placeholder. There are {rev}, {slug}, {slug:20}, {seq}, {seq:4}, {date}, {time}, {epoch}, and times made of yyyy, yy, MM, dd, HH, mm and ss, like {yyyyMMdd}.
                    [migrations]|time-zone = "Mars"        ~ autogen.toml:2: [migrations] time-zone must be a time zone such as "UTC", "Europe/Berlin" or "+02:00", or "local", not "Mars".
                    [migrations]|lock-timeout = "5"        ~ autogen.toml:2: [migrations] lock-timeout must be a time such as "5s", "500ms", "2min" or "1h", or "0" for no limit, not "5".
                    [database]|url = "mysql://x/y"         ~ autogen.toml:2: [database] url is no PostgreSQL URL.
                    [database]|url = ""                    ~ autogen.toml:2: [database] url comes out empty.
                    """)
    void saysWhatIsWrongAndWhere(String toml, String message) {
        assertThatThrownBy(file().toml(toml.split("\\|"))::read)
                .isInstanceOf(SettingsException.class)
                .message()
                .contains(message);
    }

    @Test
    void namesEveryWrongLineAtOnce() {
        assertThatThrownBy(file().toml("[model]", "a = 1", "[filter]", "b = 2")::read)
                .message()
                .contains("autogen.toml:2: [model] has no key 'a'")
                .contains("autogen.toml:4: [filter] has no key 'b'");
    }

    @Test
    void aParserNeverRepeatsWhatMayBeAPassword() {
        assertThatThrownBy(file().toml("[database]", "password = hush-hush")::read)
                .isInstanceOf(SettingsException.class)
                .message()
                .contains("autogen.toml:2")
                .contains("A string stands in double quotes.")
                .doesNotContain("hush");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Files.write(directory.resolve("autogen.toml"), "# é\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(file()::read).hasMessage("autogen.toml is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void anEmptyFileIsNoFile() {
        assertThat(file().toml("").read().migrations())
                .isEqualTo(new SettingsFile(directory).read().migrations());
    }

    @Test
    void anEnvironmentNeedsAFile() {
        assertThatThrownBy(file().environment("prod")::read)
                .hasMessageContaining("There is no environment 'prod', because there is no autogen.toml");
    }
}
