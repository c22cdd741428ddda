package dev.autogen.operation;

import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Makes an ordinary column an identity column. Its sequence goes on after the largest value in the table. */
public record SetIdentity(QualifiedName table, String column, Identity identity) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSetIdentity(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropIdentity(table, column, identity));
    }
}
