package dev.autogen.scratch;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.FileTree;
import dev.autogen.project.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The data directory of a new server. initdb makes one for each version and user, with a password of its own; copies of that serve from then on, for copying
 * takes a fraction of the time.
 */
final class Cluster {

    static final String USER = "postgres";

    private static final List<String> OPTIONS = List.of(
            "--username=" + USER,
            // Refuses a wrong password as scram does, without its thousands of rounds in the client; nobody else can
            // listen on loopback.
            "--auth=password",
            "--encoding=UTF8",
            "--locale=C",
            // less to copy
            "--wal-segsize=1",
            "--no-sync",
            "--no-instructions");

    private static final String DATA = "data";
    private static final String PASSWORD = "password";

    private Cluster() {}

    /**
     * Makes {@code data} in the server's directory, and returns the password of its superuser.
     *
     * @param programs the directory of initdb
     */
    static Secret create(CacheDirectory cache, PostgresVersion version, Path programs, Unprivileged user, Path home)
            throws IOException {
        String name =
                version.release() + "-" + Platform.current().name() + "-" + Integer.toHexString(OPTIONS.hashCode());
        Path template =
                cache.directory("postgresql-clusters", name, directory -> initialise(programs, user, home, directory));
        Path data = home.resolve(DATA);
        if (!Files.exists(data)) {
            FileTree.copy(template.resolve(DATA), data, Files::copy);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            user.own(data);
        }
        return new Secret(Files.readString(template.resolve(PASSWORD)));
    }

    private static void initialise(Path programs, Unprivileged user, Path home, Path template) throws IOException {
        String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
        Path file = Files.writeString(home.resolve(PASSWORD), password);
        user.own(file);
        List<String> command = new ArrayList<>(
                List.of(programs.resolve("initdb").toString(), "--pgdata=" + home.resolve(DATA), "--pwfile=" + file));
        command.addAll(OPTIONS);
        user.run(command.toArray(String[]::new));
        FileTree.copy(home.resolve(DATA), template.resolve(DATA), Files::copy);
        Files.writeString(template.resolve(PASSWORD), password);
        Files.delete(file);
    }
}
