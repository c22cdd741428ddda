package dev.autogen.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Hibernate lines that tests scan with. The build of module scanner copies their jars below its {@code target/hibernate}. */
public enum HibernateLine {
    V6_2("6.2"),
    V6_6("6.6"),
    V7_0("7.0"),
    V7_2("7.2"),
    V7_4("7.4");

    private static final Path ROOT =
            Path.of("..", "scanner", "target", "hibernate").toAbsolutePath().normalize();

    private final String version;

    HibernateLine(String version) {
        this.version = version;
    }

    /**
     * Returns the lines that the laws run on: those that the property {@code laws.hibernate} names, separated by commas ({@code 7.0} or {@code 7.0.10}, {@code
     * all} for each); without it the oldest and the newest.
     */
    public static List<HibernateLine> wanted() {
        String wanted = System.getProperty("laws.hibernate", V6_2.version + "," + V7_4.version);
        return wanted.equals("all")
                ? List.of(values())
                : Arrays.stream(wanted.split(",")).map(HibernateLine::of).toList();
    }

    /** Returns the line of a version, of which only the first two numbers count. */
    public static HibernateLine of(String version) {
        return Arrays.stream(values())
                .filter(line -> (version.strip() + ".").startsWith(line.version + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No case runs on Hibernate " + version + ", only on "
                        + Arrays.toString(values()) + ". Correct -Dlaws.hibernate."));
    }

    /** Returns a negative number if this line is older than a version, 0 if it is of that line, a positive number if it is newer. */
    public int compareTo(String other) {
        return Arrays.compare(numbers(version), numbers(other));
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\."))
                .mapToInt(Integer::parseInt)
                .limit(2)
                .toArray();
    }

    public boolean isAtLeast(HibernateLine other) {
        return compareTo(other) >= 0;
    }

    /** Returns the jars of this line, as a project's runtime classpath has them. */
    public List<Path> jars() {
        List<Path> jars = new ArrayList<>(jarsIn(version));
        jars.addAll(jarsIn("common"));
        return jars;
    }

    /** Returns the jars of this line without Envers. */
    public List<Path> jarsWithoutEnvers() {
        return jars().stream().filter(jar -> !jar.toString().contains("envers")).toList();
    }

    /** Returns a Bean Validation provider and what it needs. */
    public static List<Path> validator() {
        return jarsIn("validator");
    }

    /** Returns a classpath with this Hibernate and a Bean Validation provider. */
    public String classpath() {
        return Stream.of(jars(), validator())
                .flatMap(List::stream)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jarsIn(String name) {
        try (Stream<Path> files = Files.list(ROOT.resolve(name))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Run the build of module scanner as far as generate-test-resources first.", e);
        }
    }

    @Override
    public String toString() {
        return version;
    }
}
