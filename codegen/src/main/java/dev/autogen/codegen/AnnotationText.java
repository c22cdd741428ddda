package dev.autogen.codegen;

import dev.autogen.codegen.JavaToken.Kind;
import dev.autogen.migration.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The annotation {@code @Revision} as it stands in a source: what its members say, as far as it is written out there, and where. */
final class AnnotationText {

    /**
     * A member.
     *
     * @param values its strings, or one word such as {@code true}; null for what only a compiler understands
     * @param start where the value begins in the source
     * @param end the place behind it
     */
    record Member(@Nullable List<String> values, int start, int end) {}

    private final JavaLexer lexer;
    private JavaToken token;
    private String packageName = "";
    private int open;
    private final Map<String, Member> members = new LinkedHashMap<>();

    private AnnotationText(String source) {
        this.lexer = new JavaLexer(source);
        this.token = lexer.next();
    }

    /** Returns the first one of a source; empty if there is none. */
    static Optional<AnnotationText> of(String source) {
        AnnotationText text = new AnnotationText(source);
        return text.isFound() ? Optional.of(text) : Optional.empty();
    }

    /** Returns the package of the file; empty for none. */
    String packageName() {
        return packageName;
    }

    /** Returns the place where the first member begins, or could. */
    int open() {
        return open;
    }

    /** Returns the place behind it. */
    int end() {
        return token.end();
    }

    /** Returns its members, in the order of the source. */
    Map<String, Member> members() {
        return members;
    }

    private boolean isFound() {
        while (!atEnd()) {
            if (token.is("package") && packageName.isEmpty()) {
                advance();
                packageName = qualifiedName();
            } else if (token.is("@")) {
                advance();
                String name = qualifiedName();
                if (name.equals(Revision.class.getSimpleName()) || name.equals(Revision.class.getName())) {
                    return token.is("(") && hasMembers();
                }
            } else {
                advance();
            }
        }
        return false;
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder(token.text());
        advance();
        while (token.is(".")) {
            advance();
            name.append('.').append(token.text());
            advance();
        }
        return name.toString();
    }

    private boolean hasMembers() {
        open = token.end();
        advance();
        while (!token.is(")")) {
            String name = token.text();
            advance();
            if (atEnd() || !token.is("=")) {
                return false;
            }
            advance();
            int start = token.start();
            List<JavaToken> value = value();
            if (atEnd() || value.isEmpty()) {
                return false;
            }
            members.put(
                    name,
                    new Member(
                            meaning(value), start, value.get(value.size() - 1).end()));
            if (token.is(",")) {
                advance();
            }
        }
        return true;
    }

    /** Returns the tokens up to the comma or the parenthesis behind the value. */
    private List<JavaToken> value() {
        List<JavaToken> tokens = new ArrayList<>();
        int depth = 0;
        while (!atEnd() && (depth > 0 || !token.is(",") && !token.is(")"))) {
            depth += token.is("{") || token.is("(") ? 1 : token.is("}") || token.is(")") ? -1 : 0;
            tokens.add(token);
            advance();
        }
        return tokens;
    }

    private static @Nullable List<String> meaning(List<JavaToken> tokens) {
        JavaToken first = tokens.get(0);
        if (tokens.size() == 1 && first.kind() == Kind.WORD) {
            // any other word is the name of a constant, and what that holds is somewhere else
            return first.is("true") || first.is("false") ? List.of(first.text()) : null;
        }
        boolean list = first.is("{");
        List<String> values = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        boolean expectsString = true;
        for (JavaToken part : list ? tokens.subList(1, tokens.size() - 1) : tokens) {
            if (part.kind() == Kind.STRING && expectsString) {
                joined.append(part.text());
            } else if (part.is(",") && list && !expectsString) {
                values.add(joined.toString());
                joined.setLength(0);
            } else if (!part.is("+") || expectsString) {
                return null;
            }
            expectsString = part.kind() != Kind.STRING;
        }
        if (!expectsString) {
            values.add(joined.toString());
        }
        return values;
    }

    private boolean atEnd() {
        return token.kind() == Kind.SIGN && token.text().isEmpty();
    }

    private void advance() {
        token = lexer.next();
    }
}
