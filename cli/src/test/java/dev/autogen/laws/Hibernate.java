package dev.autogen.laws;

import dev.autogen.scanner.entity.EntityScanner;
import dev.autogen.scanner.entity.child.ModelAnswer;
import dev.autogen.scanner.entity.child.ModelRequest;
import dev.autogen.schema.Schema;
import dev.autogen.testing.HibernateLine;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The other JVM, in which the Hibernate of a line runs: {@link HibernateMain}. Started when first needed. */
final class Hibernate implements AutoCloseable {

    /** What the other JVM needs of this one's classpath besides directories: Hibernate asks every jar for services, again and again. */
    private static final Pattern NEEDED = Pattern.compile(".*/(autogen|classgraph|postgresql)-[^/]*\\.jar");

    private final HibernateLine line;
    private final Path classes;
    private final Path work;
    private final Map<String, Schema> scanned = new HashMap<>();
    private @Nullable Process process;
    private @Nullable BufferedWriter requests;
    private @Nullable BufferedReader answers;

    /** @param classes where the compiled entities of all cases are, each case's in packages of its own */
    Hibernate(HibernateLine line, Path classes, Path work) {
        this.line = line;
        this.classes = classes;
        this.work = work;
    }

    HibernateLine line() {
        return line;
    }

    /** Returns what the entities of a package, which always have these settings, want. */
    synchronized Schema scan(String packageName, int major, Map<String, String> settings) throws IOException {
        String key = packageName + " on " + major;
        Schema known = scanned.get(key);
        if (known != null) {
            return known;
        }
        Path answer = work.resolve(key + ".answer");
        ask(HibernateMain.SCAN, request(packageName, major, settings), answer.toString());
        Schema schema = EntityScanner.read(ModelAnswer.read(answer), CaseOptions.NAMESPACE)
                .schema();
        scanned.put(key, schema);
        return schema;
    }

    /** Lets Hibernate create their schema in a database. */
    void create(String packageName, LeasedDatabase database, Map<String, String> settings) throws IOException {
        ask(bootRequest("create-only", packageName, database, settings));
    }

    /** Lets Hibernate compare them with a database, and returns what it says; {@link HibernateMain#DONE} if nothing. */
    String validate(String packageName, LeasedDatabase database, Map<String, String> settings) throws IOException {
        return answer(bootRequest("validate", packageName, database, settings));
    }

    private String[] bootRequest(
            String action, String packageName, LeasedDatabase database, Map<String, String> settings) {
        List<String> parts = new ArrayList<>(List.of(action, classes.toString(), packageName, url(database)));
        settings.forEach((name, value) -> parts.add(name + "=" + value));
        return parts.toArray(String[]::new);
    }

    private static String url(LeasedDatabase database) {
        return database.database().jdbcUrl() + "?user=" + database.database().user() + "&password="
                + database.database().password();
    }

    private String request(String packageName, int major, Map<String, String> given) {
        Map<String, String> settings = new LinkedHashMap<>(given);
        settings.putIfAbsent(HibernateMain.VALIDATION, "none");
        Path file = work.resolve(packageName + ".request");
        new ModelRequest(
                        List.of(classes.toString()),
                        List.of(classes.toString()),
                        List.of(packageName),
                        List.of(),
                        true,
                        mappings(packageName),
                        major,
                        settings,
                        List.of(),
                        true)
                .write(file);
        return file.toString();
    }

    private List<String> mappings(String packageName) {
        return Stream.of(EntitySources.mapping(classes, packageName))
                .filter(Files::exists)
                .map(Path::toString)
                .toList();
    }

    private void ask(String... parts) throws IOException {
        String answer = answer(parts);
        if (!HibernateMain.DONE.equals(answer)) {
            throw new AssertionError("Hibernate, asked to " + parts[0] + ": " + answer);
        }
    }

    private synchronized String answer(String... parts) throws IOException {
        if (process == null) {
            start();
        }
        BufferedWriter writer = Objects.requireNonNull(requests);
        writer.write(String.join("\t", parts));
        writer.newLine();
        writer.flush();
        String answer = Objects.requireNonNull(answers).readLine();
        return answer == null ? Files.readString(work.resolve("hibernate.log")) : answer;
    }

    private void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classpath(),
                        HibernateMain.class.getName())
                .redirectError(work.resolve("hibernate.log").toFile())
                .start();
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private String classpath() {
        return Stream.concat(
                        Stream.of(line.classpath()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> Files.isDirectory(Path.of(entry))
                                        || NEEDED.matcher(entry.replace('\\', '/'))
                                                .matches()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.getOutputStream().close();
            process.destroy();
        }
    }
}
