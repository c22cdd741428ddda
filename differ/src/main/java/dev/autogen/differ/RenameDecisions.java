package dev.autogen.differ;

import dev.autogen.schema.NamePath;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the user said about renames: {@code --rename kind:old:new} and {@code --no-rename kind:old}, or the lines of a file that say the same. */
public final class RenameDecisions {

    /** Nothing is decided: every possible rename becomes a proposal. */
    public static final RenameDecisions NONE = new RenameDecisions(List.of(), List.of());

    /** What can be renamed. */
    static final Set<ObjectKind> KINDS = EnumSet.of(
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.INDEX,
            ObjectKind.CONSTRAINT,
            ObjectKind.SEQUENCE,
            ObjectKind.ENUM,
            ObjectKind.ENUM_VALUE,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.ATTRIBUTE);

    private static final String ACCEPTS = "--rename";
    private static final String REFUSES = "--no-rename";

    private final List<Accepted> accepted;
    private final List<Refused> refused;

    private RenameDecisions(List<Accepted> accepted, List<Refused> refused) {
        this.accepted = List.copyOf(accepted);
        this.refused = List.copyOf(refused);
    }

    /**
     * One accepted rename.
     *
     * @param said where the user said it, as sentences begin with it: the option, or a line of a file
     */
    record Accepted(String said, ObjectRequest old, String newName) {
        @Override
        public String toString() {
            return said + " " + old + ":" + ObjectRequest.quoted(newName);
        }
    }

    /** One refused rename, likewise. */
    record Refused(String said, ObjectRequest old) {
        @Override
        public String toString() {
            return said + " " + old;
        }
    }

    /**
     * Returns the decisions that the options' values say.
     *
     * @param accepted {@code kind:old:new}, each
     * @param refused {@code kind:old}, each
     * @param defaultNamespace what an old name may be qualified with and mean the same as without
     * @throws DecisionException if a text is not of that form
     */
    public static RenameDecisions parse(List<String> accepted, List<String> refused, String defaultNamespace) {
        RenameDecisions decisions = NONE;
        for (String text : accepted) {
            decisions = decisions.accepting(ACCEPTS, text, defaultNamespace);
        }
        for (String text : refused) {
            decisions = decisions.refusing(REFUSES, text, defaultNamespace);
        }
        return decisions;
    }

    /**
     * Returns these decisions and the rename that a text says.
     *
     * @param said where the user said it, as a sentence begins with it: {@code --rename}, {@code answers.txt line 3: rename}
     * @param text {@code kind:old:new}
     * @throws DecisionException if the text is not of that form
     */
    public RenameDecisions accepting(String said, String text, String defaultNamespace) {
        List<String> pieces = NamePath.pieces(text, ':');
        boolean whole = pieces.size() == 3 && !pieces.get(2).isEmpty();
        String newName = whole ? NamePath.unquote(pieces.get(2)).orElse(null) : null;
        if (newName == null) {
            throw new DecisionException(
                    said + " '" + text + "' does not say what becomes what: write kind:old:new, as in '" + said
                            + " column:users.name:full_name'; a name with a colon, a dot or a double quote stands in double quotes.");
        }
        ObjectRequest old = ObjectRequest.parse(said, pieces.get(0) + ":" + pieces.get(1), defaultNamespace, KINDS);
        return with(new Accepted(said, old, newName));
    }

    /** Returns these decisions and the refusal that a text says, {@code kind:old}; see {@link #accepting}. */
    public RenameDecisions refusing(String said, String text, String defaultNamespace) {
        return with(new Refused(said, ObjectRequest.parse(said, text, defaultNamespace, KINDS)));
    }

    /** Returns these decisions and that the proposal is a rename. */
    public RenameDecisions with(RenameProposal proposal) {
        return with(new Accepted(ACCEPTS, ObjectRequest.of(proposal.old()), proposal.newName()));
    }

    /** Returns these decisions and that the proposal is no rename. */
    public RenameDecisions without(RenameProposal proposal) {
        return with(new Refused(REFUSES, ObjectRequest.of(proposal.old())));
    }

    private RenameDecisions with(Accepted one) {
        List<Accepted> more = new ArrayList<>(accepted);
        more.add(one);
        return new RenameDecisions(more, refused);
    }

    private RenameDecisions with(Refused one) {
        List<Refused> more = new ArrayList<>(refused);
        more.add(one);
        return new RenameDecisions(accepted, more);
    }

    List<Accepted> accepted(ObjectKind kind) {
        return accepted.stream().filter(one -> one.old().kind() == kind).toList();
    }

    List<Refused> refused() {
        return refused;
    }

    boolean refuses(ObjectName old) {
        return refused.stream().anyMatch(one -> one.old().matches(old));
    }
}
