package dev.autogen.codegen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call, with what it is called on, so that calls form a chain. */
final class Call implements Expression {

    private final @Nullable Expression target;
    private final @Nullable StaticImport imported;
    private final String name;
    private final List<Expression> arguments;
    private final boolean tall;
    private final int argumentsWidth;
    private final int width;

    private Call(
            @Nullable Expression target,
            @Nullable StaticImport imported,
            String name,
            List<Expression> arguments,
            boolean tall) {
        this.target = target;
        this.imported = imported;
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.tall = tall;
        int separators = Math.max(0, arguments.size() - 1) * ", ".length();
        argumentsWidth =
                separators + arguments.stream().mapToInt(Expression::width).sum();
        width = (target == null ? 0 : target.width() + 1) + linkWidth();
    }

    /** Calls a static method by its name alone. */
    static Call of(Class<?> owner, String method, Expression... arguments) {
        return of(owner, method, List.of(arguments));
    }

    static Call of(Class<?> owner, String method, List<Expression> arguments) {
        return new Call(null, new StaticImport(owner, method), method, arguments, false);
    }

    /** Calls a method on what a word names: a variable, a type. */
    static Call on(Word word, String method, List<Expression> arguments) {
        return new Call(word, null, method, arguments, false);
    }

    /** Calls a method of the {@code Operations} at hand. */
    static Call operation(String method, Expression... arguments) {
        return on(Word.of("op"), method, List.of(arguments));
    }

    /** Calls a method on what this call returns. */
    Call dot(String method, Expression... moreArguments) {
        return dot(method, List.of(moreArguments));
    }

    Call dot(String method, List<Expression> moreArguments) {
        return new Call(this, null, method, moreArguments, false);
    }

    /** Returns the same call with arguments more. */
    Call with(List<Expression> moreArguments) {
        List<Expression> all = new ArrayList<>(arguments);
        all.addAll(moreArguments);
        return new Call(target, imported, name, all, tall);
    }

    Call with(Expression argument) {
        return with(List.of(argument));
    }

    /** Returns the same call with each argument on a line of its own, though all might fit on one. */
    Call onePerLine() {
        return new Call(target, imported, name, arguments, true);
    }

    /** Returns what makes the name known; null if something else does. */
    @Nullable
    StaticImport imported() {
        return imported;
    }

    @Override
    public int width() {
        return width;
    }

    /** The name, the parentheses and what is between them. */
    private int linkWidth() {
        return name.length() + 2 + argumentsWidth;
    }

    @Override
    public void writeOnOneLine(JavaText text) {
        if (target != null) {
            target.writeOnOneLine(text);
            text.add(".");
        }
        writeLinkOnOneLine(text);
    }

    private void writeLinkOnOneLine(JavaText text) {
        text.add(name).add("(");
        for (int i = 0; i < arguments.size(); i++) {
            text.add(i == 0 ? "" : ", ");
            arguments.get(i).writeOnOneLine(text);
        }
        text.add(")");
    }

    @Override
    public void write(JavaText text, int column, int after) {
        if (tall) {
            writeBroken(text, column, after);
        } else {
            Expression.super.write(text, column, after);
        }
    }

    @Override
    public void writeBroken(JavaText text, int column, int after) {
        Deque<Call> links = new ArrayDeque<>();
        Expression root = this;
        while (root instanceof Call call && call.target != null) {
            links.push(call);
            root = call.target;
        }
        if (root instanceof Call first) {
            int in = column + CONTINUATION;
            first.writeLink(text, links.isEmpty() ? column : in, column, links.isEmpty() ? after : 0);
            for (Call link : links) {
                text.newLine(in).add(".");
                link.writeLink(text, in, in + 1, link == this ? after : 0);
            }
            return;
        }
        // On a bare word, "op" or a type, the first call stays on its line.
        root.writeOnOneLine(text);
        for (Call link : links) {
            text.add(".");
            link.writeLink(text, column, column + root.width() + 1, link == this ? after : 0);
        }
    }

    /**
     * Writes the name and the arguments, without what the call is made on.
     *
     * @param indentation of the line it stands on
     * @param column where it begins
     */
    private void writeLink(JavaText text, int indentation, int column, int after) {
        boolean fits = column + linkWidth() + after <= LINE;
        if (arguments.isEmpty() || (fits && !tall)) {
            writeLinkOnOneLine(text);
            return;
        }
        int in = indentation + CONTINUATION;
        text.add(name).add("(");
        for (int i = 0; i < arguments.size(); i++) {
            boolean last = i == arguments.size() - 1;
            text.newLine(in);
            arguments.get(i).write(text, in, last ? after + 1 : 1);
            text.add(last ? ")" : ",");
        }
    }

    @Override
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        if (target != null) {
            target.visit(visitor);
        }
        arguments.forEach(argument -> argument.visit(visitor));
    }
}
