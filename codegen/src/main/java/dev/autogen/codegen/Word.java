package dev.autogen.codegen;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An expression that stays on one line: a number, {@code null}, a type's name, an enum constant.
 *
 * @param type written in front of the text; null for none
 * @param imported what makes the text known; null if nothing is needed
 */
record Word(@Nullable Class<?> type, String text, @Nullable StaticImport imported) implements Expression {

    static Word of(String text) {
        return new Word(null, text, null);
    }

    static Word of(Class<?> type) {
        return new Word(type, "", null);
    }

    /** Returns a type and what follows its name: {@code Long.MAX_VALUE}. */
    static Word of(Class<?> type, String text) {
        return new Word(type, text, null);
    }

    /** Returns an enum constant by its name alone. */
    static Word of(Enum<?> constant) {
        return new Word(null, constant.name(), new StaticImport(constant.getDeclaringClass(), constant.name()));
    }

    @Override
    public int width() {
        return (type == null ? 0 : type.getSimpleName().length()) + text.length();
    }

    @Override
    public void writeOnOneLine(JavaText out) {
        if (type != null) {
            out.add(type);
        }
        out.add(text);
    }

    @Override
    public void writeBroken(JavaText out, int column, int after) {
        writeOnOneLine(out);
    }

    @Override
    public void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
    }
}
