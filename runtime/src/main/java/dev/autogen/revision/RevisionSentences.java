package dev.autogen.revision;

import dev.autogen.revision.RevisionProblem.Ambiguous;
import dev.autogen.revision.RevisionProblem.AmbiguousStep;
import dev.autogen.revision.RevisionProblem.Cycle;
import dev.autogen.revision.RevisionProblem.DuplicateId;
import dev.autogen.revision.RevisionProblem.DuplicateLabel;
import dev.autogen.revision.RevisionProblem.InvalidName;
import dev.autogen.revision.RevisionProblem.Malformed;
import dev.autogen.revision.RevisionProblem.Missing;
import dev.autogen.revision.RevisionProblem.NotApplied;
import dev.autogen.revision.RevisionProblem.NotConnected;
import dev.autogen.revision.RevisionProblem.NotOnBranch;
import dev.autogen.revision.RevisionProblem.SeveralHeads;
import dev.autogen.revision.RevisionProblem.TooFar;
import dev.autogen.revision.RevisionProblem.Unknown;
import dev.autogen.revision.RevisionProblem.WrongDirection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one place where a problem of the history becomes a sentence that says what to do next. */
final class RevisionSentences implements RevisionProblem.Visitor<String> {

    private static final int LISTED = 10;

    private RevisionSentences() {}

    static String sentence(RevisionProblem problem) {
        return problem.accept(new RevisionSentences());
    }

    @Override
    public String visitUnknown(Unknown problem) {
        String similar = problem.similar().isEmpty()
                ? "'autogen history' lists the revisions."
                : "Give at least " + RevisionNames.SHORTEST_PREFIX + " characters of an id: " + list(problem.similar())
                        + ".";
        return "There is no revision '" + problem.name() + "'. " + similar;
    }

    @Override
    public String visitAmbiguous(Ambiguous problem) {
        return "Revision '" + problem.name() + "' is ambiguous: " + list(problem.candidates())
                + ". Give more characters.";
    }

    @Override
    public String visitCycle(Cycle problem) {
        List<String> circle = new ArrayList<>(problem.ids());
        circle.add(problem.ids().get(0));
        return "The history runs in a circle: " + String.join(" -> ", circle)
                + " (each is followed by the next). Correct `parents` or `dependsOn` of one of them.";
    }

    @Override
    public String visitDuplicateId(DuplicateId problem) {
        return "Two revisions have the id '" + problem.id() + "': " + named(problem.firstClass()) + " and "
                + named(problem.secondClass()) + ". Give one of them another id, or delete it.";
    }

    @Override
    public String visitDuplicateLabel(DuplicateLabel problem) {
        String carriers = problem.first().equals(problem.second())
                ? problem.first()
                : problem.first() + " and " + problem.second();
        return "The label '" + problem.label() + "' of " + carriers
                + " is taken: a label names one branch and is no revision's id. " + "Choose another one.";
    }

    @Override
    public String visitMissing(Missing problem) {
        String where = problem.className() == null ? "" : " (" + problem.className() + ")";
        return "Revision " + problem.id() + where + " " + (problem.parent() ? "has the parent '" : "depends on '")
                + problem.missing() + "', which does not exist. Restore that file, or correct `"
                + (problem.parent() ? "parents" : "dependsOn") + "`.";
    }

    @Override
    public String visitInvalidName(InvalidName problem) {
        return "'" + problem.name() + "'" + (problem.className() == null ? "" : " in " + problem.className())
                + " cannot be the id or label of a revision: use letters, digits and underscores, and none of head, heads, base, current.";
    }

    @Override
    public String visitMalformed(Malformed problem) {
        return problem.range()
                ? "'" + problem.text()
                        + "' is no range. Write FROM:TO, FROM: or :TO, as in base:head, 1a2b3c4d: or -3:current."
                : "'" + problem.text()
                        + "' is no target. Write head, heads, base, an id or its beginning, +1, -1, 1a2b3c4d+1, "
                        + "or one of these after a branch, as in billing@head.";
    }

    @Override
    public String visitSeveralHeads(SeveralHeads problem) {
        String advice = problem.applied()
                ? "Name the branch, as in " + problem.heads().get(0) + "@" + relativePart(problem.target())
                        + ", or the revision itself."
                : "Say 'heads' for all, or one of them, or join them with 'autogen merge'.";
        return "'" + problem.target() + "' means one head, but "
                + (problem.applied() ? "several are applied: " : "there are several: ") + list(problem.heads()) + ". "
                + advice;
    }

    @Override
    public String visitAmbiguousStep(AmbiguousStep problem) {
        String at = problem.at() == null ? "at the base" : "at " + problem.at();
        return "'" + problem.target() + "' can go several ways " + at + ": " + list(problem.ways())
                + ". Name the branch, as in " + problem.ways().get(0) + "@" + relativePart(problem.target())
                + ", or the revision itself.";
    }

    @Override
    public String visitTooFar(TooFar problem) {
        String available = problem.available() == 0
                ? "there is no revision that way"
                : "there "
                        + (problem.available() == 1
                                ? "is only 1 revision"
                                : "are only " + problem.available() + " revisions")
                        + " that way";
        return "'" + problem.target() + "' goes too far: " + available + ". 'autogen history' lists the revisions.";
    }

    @Override
    public String visitWrongDirection(WrongDirection problem) {
        return "'" + problem.target() + "' is no target for " + problem.asked().command() + ". Did you mean 'autogen "
                + problem.asked().opposite().command() + " " + problem.target() + "'?";
    }

    @Override
    public String visitNotApplied(NotApplied problem) {
        String applied = problem.heads().isEmpty()
                ? "nothing is"
                : list(problem.heads()) + (problem.heads().size() == 1 ? " is" : " are");
        return "Revision " + problem.id() + " is not applied, so nothing can be reverted down to it (" + applied
                + "). Did you mean 'autogen upgrade " + problem.id() + "'?";
    }

    @Override
    public String visitNotOnBranch(NotOnBranch problem) {
        return "Revision " + problem.id() + " is not on the branch of '" + problem.branch()
                + "'. 'autogen history' shows the branches.";
    }

    @Override
    public String visitNotConnected(NotConnected problem) {
        return "The range " + problem.range()
                + " is empty: its start does not lead to its end. Write the older revision first.";
    }

    /** "billing@-1" and "-1" are both about "-1". */
    private static String relativePart(String target) {
        return target.substring(target.indexOf('@') + 1);
    }

    private static String named(@Nullable String className) {
        return className == null ? "a revision without a class" : className;
    }

    private static String list(List<String> ids) {
        String listed = String.join(", ", ids.subList(0, Math.min(LISTED, ids.size())));
        return ids.size() > LISTED ? listed + " and " + (ids.size() - LISTED) + " more" : listed;
    }
}
