package dev.autogen.workflow;

import java.util.List;

/** Says what a revision would do. */
public final class Check {

    private final Workspace workspace;

    public Check(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Compares; a possible rename that the options do not decide counts as a drop and an add, and is named. */
    public CheckReport run(CompareOptions options) {
        if (options.against() == CompareOptions.Against.ALL) {
            return new CompareAll(workspace).run(options);
        }
        Comparison comparison = new Compare(workspace, Questions.NOBODY).run(options, false);
        return CheckReport.of(
                comparison,
                Compare.isReplay(workspace, options)
                        ? List.of()
                        : Compare.notRun(workspace, comparison.actual(), comparison.defaultNamespace()));
    }
}
