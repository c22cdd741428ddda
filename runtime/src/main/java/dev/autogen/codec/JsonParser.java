package dev.autogen.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a tree from text, as strictly as RFC 8259 has it. */
final class JsonParser {

    private static final int DEEPEST = 200;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final String text;
    private int at;
    private int depth;

    JsonParser(String text) {
        this.text = text;
    }

    @Nullable
    Object parse() {
        Object value = value();
        skipSpace();
        if (at < text.length()) {
            throw error("something follows the value");
        }
        return value;
    }

    private @Nullable Object value() {
        skipSpace();
        if (at == text.length()) {
            throw error("a value is missing");
        }
        switch (text.charAt(at)) {
            case '{':
                return nested(this::object);
            case '[':
                return nested(this::array);
            case '"':
                return string();
            case 't':
                return word("true", Boolean.TRUE);
            case 'f':
                return word("false", Boolean.FALSE);
            case 'n':
                return word("null", null);
            default:
                return number();
        }
    }

    private Object nested(Supplier<Object> reader) {
        if (++depth > DEEPEST) {
            throw error("it nests deeper than " + DEEPEST);
        }
        at++;
        Object value = reader.get();
        depth--;
        return value;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (skip('}')) {
            return members;
        }
        do {
            skipSpace();
            if (at == text.length() || text.charAt(at) != '"') {
                throw error("a member's name is missing");
            }
            int start = at;
            String name = string();
            if (members.containsKey(name)) {
                at = start;
                throw error("the member \"" + name + "\" stands here for the second time");
            }
            expect(':');
            members.put(name, value());
        } while (skip(','));
        expect('}');
        return members;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> elements = new ArrayList<>();
        if (skip(']')) {
            return elements;
        }
        do {
            elements.add(value());
        } while (skip(','));
        expect(']');
        return elements;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char character = text.charAt(at);
            if (character < 0x20) {
                throw error("a control character stands in a string");
            }
            at++;
            string.append(character == '\\' ? escaped() : character);
        }
        if (at == text.length()) {
            throw error("a string is not closed");
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char escape = at < text.length() ? text.charAt(at++) : ' ';
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw error("an escape is not known");
        };
    }

    private char unicode() {
        int code = 0;
        for (int digits = 0; digits < 4; digits++) {
            int digit = at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw error("\\u needs four hexadecimal digits");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private Number number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw error("a value is missing");
        }
        try {
            boolean whole = number.group(2) == null && number.group(3) == null;
            Number value = whole ? (Number) Long.valueOf(number.group()) : (Number) Double.valueOf(number.group());
            at = number.end();
            return value;
        } catch (NumberFormatException tooLarge) {
            throw error("the number " + number.group() + " is too large");
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw error("a value is missing");
        }
        at += word.length();
        return value;
    }

    private boolean skip(char character) {
        skipSpace();
        boolean found = at < text.length() && text.charAt(at) == character;
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(char character) {
        if (!skip(character)) {
            throw error("'" + character + "' is missing");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonException error(String what) {
        String before = text.substring(0, at);
        long line = before.chars().filter(character -> character == '\n').count() + 1;
        int column = at - before.lastIndexOf('\n');
        return new JsonException("This is no JSON: in line " + line + ", column " + column + ", " + what + ".");
    }
}
