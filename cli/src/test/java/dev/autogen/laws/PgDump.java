package dev.autogen.laws;

import dev.autogen.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pg_dump and psql that this machine has. The servers that tests start come without. Looked for in the directories that Debian's packages use, on the
 * path, and where {@code -Dlaws.pg_dump} says.
 */
public final class PgDump {

    private static final Pattern VERSION = Pattern.compile("pg_dump \\(PostgreSQL\\) (\\d+)");
    private static final TreeMap<Integer, Path> FOUND = find();

    private final Path programs;

    private PgDump(Path programs) {
        this.programs = programs;
    }

    /** Returns the oldest that can dump a server of that major version: one of the same or of a newer one. */
    public static Optional<PgDump> forServer(int major) {
        return Optional.ofNullable(FOUND.ceilingEntry(major))
                .map(Map.Entry::getValue)
                .map(PgDump::new);
    }

    private static TreeMap<Integer, Path> find() {
        TreeMap<Integer, Path> found = new TreeMap<>();
        for (Path directory : directories()) {
            if (Files.isExecutable(directory.resolve("pg_dump")) && Files.isExecutable(directory.resolve("psql"))) {
                try {
                    Matcher version = VERSION.matcher(new String(
                            run(new ProcessBuilder(directory.resolve("pg_dump").toString(), "--version"), new byte[0]),
                            StandardCharsets.UTF_8));
                    if (version.find()) {
                        found.putIfAbsent(Integer.parseInt(version.group(1)), directory);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException("Cannot run pg_dump of " + directory, e);
                }
            }
        }
        return found;
    }

    private static List<Path> directories() {
        List<Path> directories = new ArrayList<>();
        Stream.of(System.getProperty("laws.pg_dump", ""), System.getenv().getOrDefault("PATH", ""))
                .flatMap(path -> Stream.of(path.split(":")))
                .filter(path -> !path.isEmpty())
                .forEach(path -> directories.add(Path.of(path)));
        for (int major = MajorVersions.OLDEST; major <= MajorVersions.NEWEST; major++) {
            directories.add(Path.of("/usr/lib/postgresql/" + major + "/bin"));
        }
        return directories;
    }

    /** Dumps one database, rows included, and restores it in another one, which is empty. */
    void copy(TestDatabase from, TestDatabase to) throws IOException {
        byte[] script = run(program("pg_dump", from), new byte[0]);
        ProcessBuilder psql = program("psql", to);
        psql.command().addAll(List.of("--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--file=-"));
        run(psql, script);
    }

    /** Returns the script that makes the database anew, without comments and what differs from call to call. */
    public String schema(TestDatabase database) throws IOException {
        ProcessBuilder dump = program("pg_dump", database);
        dump.command().addAll(List.of("--schema-only", "--exclude-table=autogen_*"));
        return new String(run(dump, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("--") && !line.startsWith("\\") && !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private ProcessBuilder program(String name, TestDatabase database) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(
                programs.resolve(name).toString(),
                "--host=127.0.0.1",
                "--port=" + database.server().port(),
                "--username=" + database.user(),
                "--no-password",
                "--dbname=" + database.name())));
        builder.environment().put("PGPASSWORD", database.password());
        return builder;
    }

    private static byte[] run(ProcessBuilder builder, byte[] input) throws IOException {
        Path errors = Files.createTempFile("autogen-laws-", ".txt");
        try {
            Process process = builder.redirectError(errors.toFile()).start();
            try (OutputStream standardInput = process.getOutputStream()) {
                standardInput.write(input);
            } catch (IOException ended) {
                // its exit code and output say why it reads no more
            }
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            process.getInputStream().transferTo(output);
            if (process.waitFor() != 0) {
                throw new IOException(builder.command() + " failed: " + Files.readString(errors));
            }
            return output.toByteArray();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(errors);
        }
    }
}
