package dev.autogen.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerDirectoryTest {

    @TempDir
    private Path temporary;

    private Path directory(String name, boolean locked, Duration age) throws IOException {
        Path directory = Files.createDirectories(temporary.resolve(name));
        Files.createDirectories(directory.resolve("data"));
        if (locked) {
            Files.createFile(directory.resolve("owner.lock"));
        }
        Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(age)));
        return directory;
    }

    @Test
    void removesWhatDeadRunsHaveLeft() throws IOException {
        Path unlocked = directory("autogen-postgresql-1", true, Duration.ofHours(1));
        Path withoutLock = directory("autogen-postgresql-2", false, Duration.ofHours(1));
        Path beingMade = directory("autogen-postgresql-3", false, Duration.ZERO);
        Path foreign = directory("postgresql-4", true, Duration.ofHours(1));
        Path alive = directory("autogen-postgresql-5", true, Duration.ofHours(1));
        try (FileChannel channel = FileChannel.open(alive.resolve("owner.lock"), StandardOpenOption.WRITE)) {
            channel.lock();
            ServerDirectory.removeAbandoned(temporary);
        }
        assertThat(unlocked).doesNotExist();
        assertThat(withoutLock).doesNotExist();
        assertThat(beingMade).exists();
        assertThat(foreign).exists();
        assertThat(alive).exists();
    }
}
