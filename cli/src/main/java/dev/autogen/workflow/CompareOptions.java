package dev.autogen.workflow;

import dev.autogen.differ.RenameDecisions;
import dev.autogen.project.AnswersFile;
import java.util.List;

/**
 * How the entities are compared.
 *
 * @param renames {@code kind:old:new}
 * @param noRenames {@code kind:old}
 * @param answers lines of a file that say the same as the two
 * @param drops {@code kind:name}
 * @param dropUnclaimed whether to drop all that nobody claims
 */
public record CompareOptions(
        Against against,
        List<String> renames,
        List<String> noRenames,
        AnswersFile answers,
        List<String> drops,
        boolean dropUnclaimed) {

    /** What the entities are compared with. */
    public enum Against {
        /** The database if there is one, else the history. */
        DEFAULT,
        /** The database, wherever it stands. */
        DATABASE,
        /** The history alone, on a scratch database. */
        HISTORY,
        /** Both, to tell who moved. */
        ALL
    }

    public CompareOptions {
        renames = List.copyOf(renames);
        noRenames = List.copyOf(noRenames);
        drops = List.copyOf(drops);
    }

    CompareOptions against(Against other) {
        return new CompareOptions(other, renames, noRenames, answers, drops, dropUnclaimed);
    }

    public static final CompareOptions DEFAULT =
            new CompareOptions(Against.DEFAULT, List.of(), List.of(), AnswersFile.NONE, List.of(), false);

    /** Returns what options and file say about renames. */
    RenameDecisions decisions(String defaultNamespace) {
        RenameDecisions decisions = RenameDecisions.parse(renames, noRenames, defaultNamespace);
        for (AnswersFile.Answer answer : answers.answers()) {
            decisions = answer.isRename()
                    ? decisions.accepting(answer.place(), answer.text(), defaultNamespace)
                    : decisions.refusing(answer.place(), answer.text(), defaultNamespace);
        }
        return decisions;
    }
}
