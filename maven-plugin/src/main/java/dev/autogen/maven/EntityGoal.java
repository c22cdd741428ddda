package dev.autogen.maven;

import dev.autogen.command.EmbeddedAutogen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * What every goal has in common that reads the entities: the same build has compiled them, and Maven says what else is on their runtime classpath. It
 * does not compile them itself, because a second lifecycle inside a build that packages puts the classes in the place of the jar.
 */
abstract class EntityGoal extends AutogenGoal {

    @Override
    final EmbeddedAutogen commandLine(MavenProject project, MavenSession session) throws MojoExecutionException {
        if (!project.hasLifecyclePhase("compile")) {
            throw new MojoExecutionException(
                    "This build has not compiled the entities, so their classes may be older than their sources."
                            + " Say it in one call: mvn compile autogen:" + goal());
        }
        List<Path> dependencies = project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
                .map(artifact -> file(artifact, session))
                .toList();
        return super.commandLine(project, session).withDependencies(dependencies);
    }

    /** Returns the name of the goal. */
    abstract String goal();

    /** A module built together with this one is taken from its classes even if it has been packaged: there they are named in {@code autogen.toml}. */
    private static Path file(Artifact artifact, MavenSession session) {
        return session.getProjects().stream()
                .filter(module -> !artifact.hasClassifier()
                        && module.getGroupId().equals(artifact.getGroupId())
                        && module.getArtifactId().equals(artifact.getArtifactId())
                        && module.getVersion().equals(artifact.getBaseVersion()))
                .map(module -> Path.of(module.getBuild().getOutputDirectory()))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> artifact.getFile().toPath());
    }
}
