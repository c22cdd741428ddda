package dev.autogen.operation;

import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops a view.
 *
 * @param dropped the view as it was, for the way back; null if the migration does not know it
 */
public record DropView(QualifiedName view, @Nullable View dropped) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDropView(this);
    }

    @Override
    public List<Operation> reverse() {
        View before = Past.known(dropped, this);
        List<Operation> operations = new ArrayList<>(
                Past.withComment(new CreateView(before), ObjectName.of(ObjectKind.VIEW, view), before.comment()));
        before.columnComments()
                .forEach((column, comment) ->
                        operations.add(new SetComment(ObjectName.of(ObjectKind.COLUMN, view, column), comment, null)));
        return operations;
    }

    @Override
    public Operation withoutPast() {
        return new DropView(view, null);
    }
}
