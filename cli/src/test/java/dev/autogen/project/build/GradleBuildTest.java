package dev.autogen.project.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is no Gradle here: a stand-in wrapper shows what it would be asked, and answers. */
class GradleBuildTest {

    @TempDir
    private Path directory;

    private Path wrapper(String script) {
        TestProject project = TestProject.in(directory);
        project.write("settings.gradle.kts", "");
        return project.write("gradlew", "#!/bin/sh\n" + script);
    }

    @Test
    void theScriptAsksForBothClasspaths() throws IOException {
        assertThat(GradleBuild.script())
                .contains("main.runtimeClasspath - main.output", "main.compileClasspath")
                .contains("System.getProperty('autogen.classpath')", "Boolean.getBoolean('autogen.compile')")
                .contains("tasks.register('autogenClasspath')");
    }

    @Test
    void callsTheWrapperOfTheRootFromTheModule() throws IOException {
        wrapper(
                "for a in \"$@\"; do case $a in -Dautogen.classpath=*) printf '%s\\n' /r/a.jar /r/b.jar >\"${a#*=}\";; esac; done\n"
                        + "echo \"$PWD $*\" >called");
        Path module = Files.createDirectories(directory.resolve("app"));
        Files.createFile(module.resolve("build.gradle"));

        assertThat(GradleBuild.of(module).classpath(true)).containsExactly(Path.of("/r/a.jar"), Path.of("/r/b.jar"));

        assertThat(Files.readString(module.resolve("called")))
                .startsWith(module + " --quiet --console=plain --init-script ")
                .contains(" -Dautogen.compile=true ")
                .endsWith(" autogenClasspath\n");
        assertThat(GradleBuild.of(module).inputs())
                .containsExactly(module.resolve("build.gradle"), directory.resolve("settings.gradle.kts"));
    }

    @Test
    void showsWhatItSays() {
        wrapper("echo 'A.java:1: error'; echo '* Try:'; echo '> more'; exit 1");
        assertThatThrownBy(() -> GradleBuild.of(directory).classpath(true))
                .isInstanceOf(BuildException.class)
                .hasMessage("Gradle cannot build " + directory
                        + ":\n  A.java:1: error\nCorrect that, or try it with: gradle classes");
    }
}
