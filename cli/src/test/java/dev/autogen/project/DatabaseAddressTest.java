package dev.autogen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which database is meant, who connects, and with which password. */
class DatabaseAddressTest {

    private static final String URL = "jdbc:postgresql://db:5433/shop";

    @TempDir
    private Path directory;

    private SettingsFile file() {
        return new SettingsFile(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    jdbc:postgresql:shop                                       ~ jdbc:postgresql://localhost:5432/shop                           ~ -
                    jdbc:postgresql://h/shop                                   ~ jdbc:postgresql://h:5432/shop                                   ~ -
                    jdbc:postgresql://h:1,i:2/shop?targetServerType=primary    ~ jdbc:postgresql://h:1,i:2/shop?targetServerType=primary         ~ -
                    jdbc:postgresql://[::1]:5433/shop                          ~ jdbc:postgresql://[::1]:5433/shop                               ~ -
                    jdbc:postgresql://h/shop?user=me&password=p%2Fw&ssl=true   ~ jdbc:postgresql://h:5432/shop?ssl=true                          ~ me/p/w
                    postgres://h/shop                                          ~ jdbc:postgresql://h:5432/shop                                   ~ -
                    postgresql://me@h/shop                                     ~ jdbc:postgresql://h:5432/shop                                   ~ me/
                    postgresql://me:p%40w@h:6000/shop?sslmode=require          ~ jdbc:postgresql://h:6000/shop?sslmode=require                   ~ me/p@w
                    postgresql://me:a+b@h/my%20shop                            ~ jdbc:postgresql://h:5432/my%20shop                              ~ me/a+b
                    postgresql+asyncpg://me:pw@h/shop                          ~ jdbc:postgresql://h:5432/shop                                   ~ me/pw
                    postgresql:///shop?host=h&port=6001                        ~ jdbc:postgresql://h:6001/shop                                   ~ -
                    postgresql://h/shop?connect_timeout=3&target_session_attrs=read-write ~ jdbc:postgresql://h:5432/shop?connectTimeout=3&targetServerType=primary ~ -
                    """)
    void everyFormOfUrlIsTheSameAddress(String url, String jdbcUrl, String who) {
        DatabaseAddress address =
                file().toml("[database]", "url = \"" + url + "\"").address();
        assertThat(address.jdbcUrl()).isEqualTo(jdbcUrl);
        String user = address.user() == null
                ? "-"
                : address.user() + "/"
                        + (address.password() == null ? "" : address.password().value());
        assertThat(user).isEqualTo(who);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:se/cret@h/db",
                "postgresql://me:hush%zz@h/db",
                "postgresql:///db?host=/var/run",
                "jdbc:mysql://h/db?password=hush"
            })
    void aBrokenUrlIsExplainedWithoutRepeatingIt(String url) {
        assertThatThrownBy(file().url(url)::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("Option --url ")
                .message()
                .doesNotContain("cret")
                .doesNotContain("hush");
    }

    @Test
    void whatIsSaidMoreDirectlyWins() {
        SettingsFile file = file().toml(
                        "[database]",
                        "url = \"postgresql://in-url:url-pw@h/db\"",
                        "user = \"key\"",
                        "password = \"key-pw\"")
                .variable("PGUSER", "env")
                .variable("PGPASSWORD", "env-pw")
                .variable("OPTION", "option-pw");
        assertThat(who(file)).isEqualTo("key/key-pw");
        assertThat(who(file.user("option"))).isEqualTo("option/key-pw");
        assertThat(who(file.passwordVariable("OPTION"))).isEqualTo("option/option-pw");
        assertThat(who(new SettingsFile(directory).url("postgresql://of-option:pw@h/db")))
                .isEqualTo("of-option/pw");
    }

    @Test
    void theEnvironmentFillsWhatIsLeftOut() {
        SettingsFile file = file().toml("[database]", "url = \"postgresql:///\"")
                .variable("PGHOST", "envhost")
                .variable("PGPORT", "7000")
                .variable("PGDATABASE", "envdb")
                .variable("PGUSER", "env")
                .variable("PGPASSWORD", "env-pw")
                .variable("PGSSLMODE", "verify-full");
        assertThat(file.address().jdbcUrl()).isEqualTo("jdbc:postgresql://envhost:7000/envdb?sslmode=verify-full");
        assertThat(who(file)).isEqualTo("env/env-pw");
        Map<String, String> origins = file.read().effective().stream()
                .collect(Collectors.toMap(
                        EffectiveSetting::key, setting -> setting.value() + " from " + setting.origin()));
        assertThat(origins)
                .containsEntry("database.user", "env from environment variable PGUSER")
                .containsEntry("database.password", "*** from environment variable PGPASSWORD")
                .containsEntry(
                        "database.url",
                        "jdbc:postgresql://envhost:7000/envdb?sslmode=verify-full from autogen.toml:2, host from PGHOST, port from PGPORT,"
                                + " database from PGDATABASE, sslmode from PGSSLMODE");
    }

    @Test
    void theEnvironmentAloneNamesNoDatabase() {
        assertThat(file().variable("PGHOST", "h")
                        .variable("PGDATABASE", "d")
                        .read()
                        .database()
                        .address())
                .isNull();
    }

    @Test
    void thePasswordFileIsRead() throws IOException {
        SettingsFile file = file().url(URL).user("me");
        file.file(
                ".pgpass",
                "# comment",
                "db:5432:shop:me:other-port",
                "db:5433:*:you:other-user",
                "db:5433:shop:me:with\\:colon\\\\",
                "*:*:*:*:any");
        Path pgpass = directory.resolve(".pgpass");
        Files.setPosixFilePermissions(pgpass, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(file.address().password()).as("a file that others may read").isNull();
        Files.setPosixFilePermissions(pgpass, PosixFilePermissions.fromString("rw-------"));
        assertThat(who(file)).isEqualTo("me/with:colon\\");
        assertThat(who(file.user("she"))).isEqualTo("she/any");
        Files.move(pgpass, directory.resolve("elsewhere"));
        assertThat(file.address().password()).isNull();
        assertThat(who(file.variable(
                        "PGPASSFILE", directory.resolve("elsewhere").toString())))
                .isEqualTo("she/any");
        assertThat(who(file.variable("PGPASSWORD", "env")))
                .as("the environment comes first")
                .isEqualTo("she/env");
    }

    @Test
    void theVariableOfAnOptionMustBeSet() {
        assertThatThrownBy(file().url(URL).passwordVariable("GONE")::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("--password-env names the environment variable GONE, which is not set");
    }

    @Test
    void noPasswordIsEverPrinted() {
        ProjectSettings settings = file().toml(
                        "[database]", "url = \"jdbc:postgresql://h/db?sslpassword=hush1\"", "password = \"hush2\"")
                .read();
        assertThat(settings.toString()).doesNotContain("hush");
        assertThat(settings.effective().toString()).doesNotContain("hush");
        assertThat(Objects.requireNonNull(settings.database().address()).toString())
                .isEqualTo("h:5432/db");
    }

    private static String who(SettingsFile file) {
        DatabaseAddress address = file.address();
        return address.user() + "/" + Objects.requireNonNull(address.password()).value();
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL=postgres://me:p%40w@h/shop?sslmode=disable, jdbc:postgresql://h:5432/shop?sslmode=disable, me/p@w",
        "DB_URL=postgresql://me@h:6000/shop, jdbc:postgresql://h:6000/shop, me/-",
        "DATABASE_URL=mysql://h/x DB_URL=postgres://h/shop, jdbc:postgresql://h:5432/shop, -/-",
        "DATABASE_URL= POSTGRES_DB=karacho, jdbc:postgresql://localhost:5432/karacho, -/-",
        "POSTGRES_HOST=h POSTGRES_PORT=6001 POSTGRES_DB=a POSTGRES_USER=u@v POSTGRES_PASSWORD=p:/w, jdbc:postgresql://h:6001/a, u@v/p:/w",
        "DATABASE_URL=postgres://h/shop POSTGRES_HOST=other, jdbc:postgresql://h:5432/shop, -/-",
        "AUTOGEN_URL=postgres://me:pw@h/own DATABASE_URL=postgres://h/shop AUTOGEN_USER=she, jdbc:postgresql://h:5432/own, she/pw",
        "SPRING_DATASOURCE_URL=jdbc:postgresql://h/s SPRING_DATASOURCE_USERNAME=boot PGUSER=x DB_URL=postgres://h/d, jdbc:postgresql://h:5432/s, boot/-",
        "SPRING_DATASOURCE_URL=jdbc:h2:mem SPRING_DATASOURCE_USERNAME=sa DB_URL=postgres://h/d, jdbc:postgresql://h:5432/d, -/-",
    })
    void whatApplicationsAreToldCounts(String variables, String jdbcUrl, String who) {
        SettingsFile file = file();
        for (String variable : variables.split(" ")) {
            file.variable(variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }
        DatabaseAddress address = file.address();
        assertThat(address.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat((address.user() == null ? "-" : address.user()) + "/"
                        + (address.password() == null ? "-" : address.password().value()))
                .isEqualTo(who);
        assertThat(file.url(URL).address().jdbcUrl()).isEqualTo(URL);
        assertThat(file().variable("POSTGRES_USER", "me").read().database().address())
                .as("no database is named")
                .isNull();
    }

    @Test
    void autogensOwnVariableIsMeant() {
        assertThatThrownBy(file().variable("AUTOGEN_URL", "mysql://me:hush@h/x")::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("AUTOGEN_URL is no PostgreSQL url. ")
                .message()
                .doesNotContain("hush");
    }

    @Test
    void theFileWinsOverWhatApplicationsAreTold() {
        SettingsFile file = file().variable("DATABASE_URL", "postgres://hush:hush@elsewhere/x");
        assertThat(file.read().effective().toString())
                .contains("environment variable DATABASE_URL")
                .doesNotContain("hush@")
                .doesNotContain(":hush");
        assertThatThrownBy(file().variable("DB_URL", "postgres://me:se/cret@h/x")::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("Environment variable DB_URL ")
                .message()
                .doesNotContain("cret");
        assertThat(file.toml("[database]", "url = \"" + URL + "\"").address().jdbcUrl())
                .isEqualTo(URL);
    }
}
