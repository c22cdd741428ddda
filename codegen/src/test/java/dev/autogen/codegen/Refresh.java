package dev.autogen.codegen;

import dev.autogen.operation.CustomOperation;
import dev.autogen.operation.Operation;
import java.util.List;

/** An operation of a team's own; public, as a generated class elsewhere calls it. */
public record Refresh(String view) implements CustomOperation {

    @Override
    public List<String> statements() {
        return List.of("refresh materialized view " + view);
    }

    @Override
    public String javaCode() {
        return "op.apply(new " + Refresh.class.getName() + "(\"" + view + "\"))";
    }

    @Override
    public List<Operation> reverse() {
        return List.of();
    }
}
