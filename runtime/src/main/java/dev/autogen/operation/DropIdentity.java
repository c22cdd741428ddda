package dev.autogen.operation;

import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an identity column an ordinary one.
 *
 * @param dropped the identity before, for the way back; null if the migration does not know it
 */
public record DropIdentity(QualifiedName table, String column, @Nullable Identity dropped) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropIdentity(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new SetIdentity(table, column, Past.known(dropped, this)));
    }

    @Override
    public Operation withoutPast() {
        return new DropIdentity(table, column, null);
    }
}
