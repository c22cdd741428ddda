package dev.autogen.operation;

import dev.autogen.schema.View;
import java.util.List;

/** Creates a view. Comments on it and its columns are operations of their own. */
public record CreateView(View view) implements Operation {

    public CreateView {
        view = view.withoutComments();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCreateView(this);
    }

    @Override
    public List<Operation> reverse() {
        return List.of(new DropView(view.name(), view));
    }
}
