package dev.autogen.scanner.entity.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The jar that joins a project's own class path: it may bring nothing that can clash, and miss nothing. */
class ChildJarIT {

    private static final String JAR = System.getProperty("autogen.child.jar");

    /** A line of {@code jdeps -verbose:class}: who needs what, found nowhere. */
    private static final Pattern MISSING = Pattern.compile("^\\s+(\\S+)\\s+-> (\\S+)\\s+not found", Pattern.MULTILINE);

    @Test
    void bringsClassesOfOursOnly() throws IOException {
        try (ZipFile jar = new ZipFile(JAR)) {
            assertThat(jar.stream().map(Object::toString).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("dev/autogen/"));
        }
    }

    @Test
    void needsOnlyTheJdkAndTheProjectsPersistence() {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int exitCode = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(writer, writer, "--multi-release", "base", "-verbose:class", JAR);
        assertThat(exitCode).as(output.toString()).isZero();

        List<String> missing = MISSING.matcher(output.toString())
                .results()
                .filter(ChildJarIT::isNotTheProjects)
                .map(MatchResult::group)
                .toList();

        assertThat(missing).isEmpty();
    }

    private static boolean isNotTheProjects(MatchResult need) {
        String user = need.group(1);
        String needed = need.group(2);
        // Annotations are not needed to run.
        boolean there = needed.startsWith("org.jspecify.annotations.")
                || needed.startsWith("org.hibernate.")
                || needed.startsWith("jakarta.");
        // The half that runs in our JVM may log; ClassGraph asks for what some JVMs have.
        boolean elsewhere = !user.startsWith("dev.autogen.scanner.entity.child.")
                && (user.startsWith("dev.autogen.scanner.") || user.startsWith("dev.autogen.shaded."));
        return !there && !elsewhere;
    }
}
