package dev.autogen.testing;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Data directories for servers. The first one of a version stays beside its programs, as a copy takes a tenth of the time that initdb takes. */
final class Clusters {

    private static final List<String> OPTIONS = List.of(
            "--username=" + PostgresServer.USER,
            // Refuses a wrong password as scram does, without its thousands of rounds on both sides.
            "--auth=md5",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "--no-instructions");

    private Clusters() {}

    /** Makes {@code home/data}, which belongs to the user then. */
    static void make(Path installation, Unprivileged user, Path home) throws IOException {
        Path data = home.resolve("data");
        if (installation.startsWith(home)) {
            initialise(installation, user, home, data);
            return;
        }
        Path ready =
                installation.resolveSibling(installation.getFileName() + "-" + Integer.toHexString(OPTIONS.hashCode()));
        if (Files.exists(ready)) {
            Directories.copy(ready, data);
            user.own(data);
        } else {
            initialise(installation, user, home, data);
            publish(data, ready);
        }
    }

    private static void initialise(Path installation, Unprivileged user, Path home, Path data) throws IOException {
        Path password = Files.writeString(home.resolve("password"), PostgresServer.PASSWORD);
        user.own(password);
        List<String> command =
                new ArrayList<>(List.of(installation.resolve("bin/initdb").toString(), "--pgdata=" + data));
        command.add("--pwfile=" + password);
        command.addAll(OPTIONS);
        user.run(command.toArray(String[]::new));
    }

    /** Puts a copy into place in one step; another JVM that was quicker has made the same. */
    private static void publish(Path data, Path ready) throws IOException {
        Path copy = Files.createTempDirectory(ready.getParent(), "copying-").resolve("data");
        Directories.copy(data, copy);
        try {
            Files.move(copy, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(ready)) {
                throw e;
            }
        } finally {
            Directories.delete(copy.getParent());
        }
    }
}
