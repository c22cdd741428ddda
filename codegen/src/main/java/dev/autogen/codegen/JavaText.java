package dev.autogen.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Java source as it grows, with types that JavaPoet will import. */
final class JavaText {

    private final StringBuilder format = new StringBuilder();
    private final List<Object> types = new ArrayList<>();

    /** Adds the text as it is. */
    JavaText add(String text) {
        format.append(text.indexOf('$') < 0 ? text : text.replace("$", "$$"));
        return this;
    }

    JavaText add(Class<?> type) {
        format.append("$T");
        types.add(type);
        return this;
    }

    /** Goes on in a new line at that column. */
    JavaText newLine(int column) {
        format.append('\n').append(" ".repeat(column));
        return this;
    }

    boolean hasLines() {
        return format.indexOf("\n") >= 0;
    }

    CodeBlock toCodeBlock() {
        return CodeBlock.of(format.toString(), types.toArray());
    }
}
