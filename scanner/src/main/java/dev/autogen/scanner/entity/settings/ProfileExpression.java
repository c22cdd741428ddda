package dev.autogen.scanner.entity.settings;

import java.util.Collection;

/** Spring's profile expressions: names, {@code !}, {@code &}, {@code |}, parentheses, and commas for "one of". */
public final class ProfileExpression {

    private final String text;
    private final Collection<String> active;
    private int at;

    private ProfileExpression(String text, Collection<String> active) {
        this.text = text;
        this.active = active;
    }

    /** Returns whether one of the expressions, separated by commas, is true for the active profiles. */
    public static boolean matches(String text, Collection<String> active) {
        for (String alternative : text.split(",", -1)) {
            if (!alternative.isBlank() && new ProfileExpression(alternative, active).or()) {
                return true;
            }
        }
        return false;
    }

    private boolean or() {
        boolean result = and();
        while (accept('|')) {
            result |= and();
        }
        return result;
    }

    private boolean and() {
        boolean result = not();
        while (accept('&')) {
            result &= not();
        }
        return result;
    }

    private boolean not() {
        if (accept('!')) {
            return !not();
        }
        if (accept('(')) {
            boolean result = or();
            accept(')');
            return result;
        }
        int start = at;
        while (at < text.length() && "!&|()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return active.contains(text.substring(start, at).strip());
    }

    private boolean accept(char symbol) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        boolean found = at < text.length() && text.charAt(at) == symbol;
        at += found ? 1 : 0;
        return found;
    }
}
