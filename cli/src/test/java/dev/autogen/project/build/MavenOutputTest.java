package dev.autogen.project.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.project.build.MavenOutput.Dependency;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MavenOutputTest {

    @Test
    void readsEveryFormOfADependency() {
        assertThat(
                        MavenOutput.dependencies(
                                """

                        The following files have been resolved:
                           a:plain:jar:1.0:compile:/r/plain 1.jar
                           a:classified:test-jar:tests:1.0:test:/r/t.jar -- module x.y
                           a:coloured:jar:1.0:runtime:/r/c.jar\u001b[36m -- module c\u001b[0;1;33m (auto)\u001b[m
                           a:optional:jar:1.0:provided (optional):/r/o.jar -- module o [auto]
                           none
                        """))
                .containsExactly(
                        new Dependency("a:plain", "jar", "compile", Path.of("/r/plain 1.jar")),
                        new Dependency("a:classified", "test-jar", "test", Path.of("/r/t.jar")),
                        new Dependency("a:coloured", "jar", "runtime", Path.of("/r/c.jar")),
                        new Dependency("a:optional", "jar", "provided", Path.of("/r/o.jar")));
    }

    @Test
    void showsWhatTheCompilerSaidOnce() {
        assertThat(
                        MavenOutput.errors(
                                """
                        [INFO] noise
                        [ERROR] COMPILATION ERROR :\s
                        [ERROR] /p/A.java:[3,5] cannot find symbol
                          symbol: class X
                        [ERROR] Failed to execute goal org:plugin:1:compile (default) on project x: Compilation failure
                        [ERROR] /p/A.java:[3,5] cannot find symbol
                        [ERROR] -> [Help 1]
                        [ERROR]\s
                        [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
                        [ERROR] more
                        """))
                .isEqualTo("  /p/A.java:[3,5] cannot find symbol");
    }

    @Test
    void showsOtherFailuresAsMavenSaysThem() {
        assertThat(MavenOutput.errors(
                        "[ERROR] Failed to execute goal on project x: Could not resolve y -> [Help 1]\n[ERROR] \n"))
                .isEqualTo("  Failed to execute goal on project x: Could not resolve y");
        assertThat(MavenOutput.errors("Error: JAVA_HOME is not defined correctly.\n"))
                .isEqualTo("  Error: JAVA_HOME is not defined correctly.");
        assertThat(MavenOutput.errors("x\n".repeat(3) + "[ERROR] a\n")).isEqualTo("  a");
    }

    @Test
    void staysShort() {
        StringBuilder output = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            output.append("[ERROR] line ").append(i).append('\n');
        }
        assertThat(MavenOutput.errors(output.toString())).hasLineCount(21).endsWith("\n  … and 5 more lines");
    }
}
