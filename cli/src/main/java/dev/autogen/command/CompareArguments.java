package dev.autogen.command;

import dev.autogen.project.AnswersFile;
import dev.autogen.workflow.CompareOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that compares. */
final class CompareArguments {

    @Option(
            names = "--rename",
            paramLabel = "KIND:OLD:NEW",
            description =
                    "It is a rename: column:users.name:full_name. Kinds: table, column, index, constraint, sequence, enum, enumValue, compositeType, attribute.")
    private List<String> renames = new ArrayList<>();

    @Option(
            names = "--no-rename",
            paramLabel = "KIND:OLD",
            description = "It is no rename: drop the one, add the other.")
    private List<String> noRenames = new ArrayList<>();

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "A file with lines that say the same: 'rename column:users.name:full_name', 'no-rename column:users.age'.")
    private @Nullable Path answers;

    @Option(
            names = "--drop",
            paramLabel = "KIND:NAME",
            description = "Drop what no entity and no generated revision claims: index:users.ix_users_doc.")
    private List<String> drops = new ArrayList<>();

    @Option(
            names = "--drop-unclaimed",
            description = "Drop everything that no entity and no generated revision claims.")
    private boolean dropUnclaimed;

    CompareOptions options(CompareOptions.Against against) {
        AnswersFile said = answers == null ? AnswersFile.NONE : AnswersFile.read(answers);
        return new CompareOptions(against, renames, noRenames, said, drops, dropUnclaimed);
    }
}
