package dev.autogen.operation;

import java.util.List;

/**
 * Says that a revision cannot be taken back. A run looks for it before it begins; should its statement run all the same, it fails with the reason.
 *
 * @param reason why, for whoever wants to take it back
 */
public record Irreversible(String reason) implements CustomOperation {

    @Override
    public List<String> statements() {
        String body = "begin raise exception using message = " + quoted("This cannot be taken back: " + reason)
                + ", errcode = '0A000'; end";
        return List.of("do " + quoted(body));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public String javaCode() {
        return "op.irreversible(\""
                + reason.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + "\")";
    }

    @Override
    public List<Operation> reverse() {
        throw new IrreversibleOperationException(this);
    }
}
