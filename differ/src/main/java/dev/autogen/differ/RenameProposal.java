package dev.autogen.differ;

import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;

/**
 * A drop and an add that may be one rename. Until somebody decides, the plan drops and adds.
 *
 * @param old the object as it is now
 * @param newName its last part if it is renamed
 */
public record RenameProposal(ObjectKind kind, ObjectName old, String newName) {

    /** Returns the object under its new name. */
    ObjectName renamed() {
        return old.member() == null
                ? ObjectName.of(kind, old.owner().withName(newName))
                : ObjectName.of(kind, old.owner(), newName);
    }

    /** Returns the option that accepts it, ready to paste: {@code --rename column:users.name:full_name}. */
    public String acceptOption() {
        return "--rename " + ObjectRequest.shell(accepted());
    }

    /** Returns the option that refuses it, ready to paste: {@code --no-rename column:users.name}. */
    public String refuseOption() {
        return "--no-rename " + ObjectRequest.shell(refused());
    }

    /** Returns the line of an answers file that accepts it: {@code rename column:users.name:full_name}. */
    public String acceptLine() {
        return "rename " + accepted();
    }

    /** Returns the line of an answers file that refuses it: {@code no-rename column:users.name}. */
    public String refuseLine() {
        return "no-rename " + refused();
    }

    private String accepted() {
        return refused() + ":" + ObjectRequest.quoted(newName);
    }

    private String refused() {
        return ObjectRequest.text(old);
    }
}
