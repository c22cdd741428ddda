package dev.autogen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {

    @TempDir
    private Path home;

    private CacheDirectory cache() {
        return CacheDirectory.of(Map.of("AUTOGEN_CACHE", home.resolve("cache").toString()), home);
    }

    @Test
    void liesWhereTheEnvironmentSays() throws IOException {
        assertThat(cache().root()).isEqualTo(home.resolve("cache"));
        assertThat(CacheDirectory.of(
                                Map.of("XDG_CACHE_HOME", home.resolve("xdg").toString()), home)
                        .root())
                .isEqualTo(home.resolve("xdg/autogen"));
        Path usual = CacheDirectory.of(Map.of(), home).root();
        assertThat(usual).isEqualTo(home.resolve(".cache/autogen"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(usual)))
                .isEqualTo("rwx------");
        Files.createFile(home.resolve("file"));
        assertThatThrownBy(() -> CacheDirectory.of(
                        Map.of("AUTOGEN_CACHE", home.resolve("file/x").toString()), home))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("which the environment variable AUTOGEN_CACHE names");
    }

    @Test
    void keepsTextsUntilToldNotTo() {
        CacheDirectory cache = cache();
        assertThat(cache.read("area", "key")).isEmpty();
        cache.write("area", "key", "one");
        cache.write("area", "key", "two");
        assertThat(cache().read("area", "key")).hasValue("two");
        CacheDirectory without = cache.withoutResults();
        without.write("area", "key", "three");
        assertThat(without.read("area", "key")).isEmpty();
        assertThat(cache.read("area", "key")).hasValue("two");
    }

    @Test
    void forgetsWhatNobodyReadForAMonth() throws IOException {
        CacheDirectory cache = cache();
        for (String key : List.of("unread", "read", "recent")) {
            cache.write("area", key, key);
        }
        for (String key : List.of("unread", "read")) {
            used(key, Duration.ofDays(31));
        }
        assertThat(cache.read("area", "read")).hasValue("read");
        cache.write("area", "new", "new");
        assertThat(cache.read("area", "unread")).isEmpty();
        assertThat(cache.read("area", "read")).hasValue("read");
        assertThat(cache.read("area", "recent")).hasValue("recent");
    }

    @Test
    void keepsNoMoreThanSoManyBytes() throws IOException {
        CacheDirectory cache = cache();
        for (int i = 1; i <= 3; i++) {
            cache.write("area", "key" + i, "12345");
            used("key" + i, Duration.ofHours(i));
        }
        new CacheLimits(Duration.ofDays(1), 10).apply(home.resolve("cache/area"));
        assertThat(cache.read("area", "key1")).hasValue("12345");
        assertThat(cache.read("area", "key2")).hasValue("12345");
        assertThat(cache.read("area", "key3")).isEmpty();
        new CacheLimits(Duration.ofDays(1), 1).apply(home.resolve("cache/area"));
        assertThat(cache.read("area", "key1")).hasValue("12345");
        assertThat(cache.read("area", "key2")).isEmpty();
    }

    private void used(String key, Duration ago) throws IOException {
        Files.setLastModifiedTime(
                home.resolve("cache/area").resolve(key),
                FileTime.from(Instant.now().minus(ago)));
    }

    @Test
    void fillsADirectoryOnceAndWhole() throws IOException {
        CacheDirectory cache = cache();
        List<String> calls = new ArrayList<>();
        CacheDirectory.Filling filling = directory -> {
            calls.add("filled");
            Files.writeString(directory.resolve("file"), "x");
        };
        assertThatThrownBy(() -> cache.directory("area", "name", directory -> {
                    filling.fill(directory);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(home.resolve("cache/area")).isEmptyDirectory();
        Path directory = cache.directory("area", "name", filling);
        assertThat(cache.directory("area", "name", filling)).isEqualTo(directory);
        assertThat(directory.resolve("file")).hasContent("x");
        assertThat(calls).hasSize(2);
    }

    @Test
    void theQuickerOfTwoProcessesWins() throws IOException {
        CacheDirectory cache = cache();
        Path directory = cache.directory("area", "name", mine -> {
            Files.writeString(mine.resolve("file"), "mine");
            cache.directory("area", "name", others -> Files.writeString(others.resolve("file"), "other"));
        });
        assertThat(directory.resolve("file")).hasContent("other");
        try (Stream<Path> left = Files.list(home.resolve("cache/area"))) {
            assertThat(left).containsExactly(directory);
        }
    }

    @Test
    void removesWhatAnEarlierProcessDidNotFinish() throws IOException {
        Path old = Files.createDirectories(home.resolve("cache/area/.unfinished-old/deep"));
        Files.setLastModifiedTime(old.getParent(), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path current = Files.createDirectories(home.resolve("cache/area/.unfinished-current"));
        cache().directory("area", "name", directory -> {});
        assertThat(old).doesNotExist();
        assertThat(current).exists();
    }
}
