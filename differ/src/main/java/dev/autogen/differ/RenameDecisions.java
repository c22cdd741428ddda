package dev.autogen.differ;

import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the user said about renames: {@code --rename kind:old:new} and {@code --no-rename kind:old}. */
public final class RenameDecisions {

    /** Nothing is decided: every possible rename becomes a proposal. */
    public static final RenameDecisions NONE = new RenameDecisions(List.of(), List.of());

    private static final Set<ObjectKind> KINDS = EnumSet.of(
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.INDEX,
            ObjectKind.CONSTRAINT,
            ObjectKind.SEQUENCE,
            ObjectKind.ENUM,
            ObjectKind.ENUM_VALUE,
            ObjectKind.COMPOSITE_TYPE,
            ObjectKind.ATTRIBUTE,
            ObjectKind.DOMAIN);

    private final List<Accepted> accepted;
    private final List<ObjectRequest> refused;

    private RenameDecisions(List<Accepted> accepted, List<ObjectRequest> refused) {
        this.accepted = List.copyOf(accepted);
        this.refused = List.copyOf(refused);
    }

    /** One accepted rename. */
    record Accepted(ObjectRequest old, String newName) {
        @Override
        public String toString() {
            return "--rename " + old + ":" + ObjectRequest.quoted(newName);
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
        List<Accepted> renames = new ArrayList<>();
        for (String text : accepted) {
            int colon = lastColonOutsideQuotes(text);
            if (colon <= text.indexOf(':') || colon == text.length() - 1) {
                throw new DecisionException(
                        "--rename '" + text + "' does not say what becomes what: write kind:old:new, as in"
                                + " '--rename column:users.name:full_name'.");
            }
            ObjectRequest old = ObjectRequest.parse("--rename", text.substring(0, colon), defaultNamespace, KINDS);
            renames.add(new Accepted(old, String.join(":", ObjectRequest.split(text.substring(colon + 1), ':'))));
        }
        return new RenameDecisions(
                renames,
                refused.stream()
                        .map(text -> ObjectRequest.parse("--no-rename", text, defaultNamespace, KINDS))
                        .toList());
    }

    /** Returns these decisions and that the proposal is a rename. */
    public RenameDecisions with(RenameProposal proposal) {
        List<Accepted> more = new ArrayList<>(accepted);
        more.add(new Accepted(ObjectRequest.of(proposal.old()), proposal.newName()));
        return new RenameDecisions(more, refused);
    }

    /** Returns these decisions and that the proposal is no rename. */
    public RenameDecisions without(RenameProposal proposal) {
        List<ObjectRequest> more = new ArrayList<>(refused);
        more.add(ObjectRequest.of(proposal.old()));
        return new RenameDecisions(accepted, more);
    }

    private static int lastColonOutsideQuotes(String text) {
        int found = -1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (text.charAt(i) == ':' && !quoted) {
                found = i;
            }
        }
        return found;
    }

    List<Accepted> accepted(ObjectKind kind) {
        return accepted.stream().filter(one -> one.old().kind() == kind).toList();
    }

    List<ObjectRequest> refused() {
        return refused;
    }

    boolean refuses(ObjectName old) {
        return refused.stream().anyMatch(request -> request.matches(old));
    }
}
