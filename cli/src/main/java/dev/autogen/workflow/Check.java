package dev.autogen.workflow;

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
        Compare compare = new Compare(workspace, Questions.NOBODY);
        return CheckReport.of(compare.run(options, false), compare.notRun());
    }
}
