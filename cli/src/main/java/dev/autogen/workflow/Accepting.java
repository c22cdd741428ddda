package dev.autogen.workflow;

import dev.autogen.differ.Acceptance;
import dev.autogen.differ.Difference;
import dev.autogen.differ.Plan;
import dev.autogen.project.AcceptFile;
import dev.autogen.project.AcceptLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The lines of {@code autogen.accept} as the differ takes them, and what became of them. */
final class Accepting {

    private Accepting() {}

    static List<Acceptance> acceptances(AcceptFile file, String defaultNamespace) {
        return file.lines().stream()
                .map(line -> acceptance(line, defaultNamespace))
                .toList();
    }

    private static Acceptance acceptance(AcceptLine line, String defaultNamespace) {
        return new Acceptance(line.kind(), line.path(), line.desired(), line.actual(), defaultNamespace);
    }

    /** Returns a sentence for each line that accepts a difference, with its reason. */
    static List<String> told(AcceptFile file, Plan plan, String defaultNamespace) {
        return file.lines().stream()
                .filter(line -> plan.accepted().stream().anyMatch(acceptance(line, defaultNamespace)::matches))
                .map(line -> "Accepted: " + line.kind().text() + " " + line.path() + ", because: " + line.reason())
                .toList();
    }

    /** Returns a sentence for each line that accepts nothing that differs now. */
    static List<String> stale(AcceptFile file, Plan plan, String defaultNamespace) {
        List<String> sentences = new ArrayList<>();
        for (AcceptLine line : file.lines()) {
            Acceptance acceptance = acceptance(line, defaultNamespace);
            boolean known = plan.accepted().stream().anyMatch(acceptance::matches)
                    || plan.differences().stream().anyMatch(acceptance::matches);
            if (!known) {
                Optional<Difference> other =
                        plan.differences().stream().filter(acceptance::isAbout).findFirst();
                sentences.add(sentence(line, other));
            }
        }
        return sentences;
    }

    private static String sentence(AcceptLine line, Optional<Difference> other) {
        String start =
                AcceptFile.NAME + " line " + line.number() + ", " + line.kind().text() + " " + line.path();
        if (other.isEmpty()) {
            return start + ", matches no difference any more. Take it out.";
        }
        boolean wanted = !Objects.equals(Acceptance.written(other.get().desired()), line.desired());
        boolean there = !Objects.equals(Acceptance.written(other.get().actual()), line.actual());
        return start + ": " + (wanted ? "what is wanted" : "") + (wanted && there ? " and " : "")
                + (there ? "what is there" : "")
                + " changed since that was accepted, so it counts as a difference again.";
    }
}
