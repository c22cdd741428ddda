package dev.autogen.project;

import dev.autogen.execution.Credentials;
import java.util.regex.Pattern;

/** A value that must never be printed: only {@link #value()} shows it. */
public record Secret(String value) {

    private static final Pattern NAME = Pattern.compile("(?i)password|passwd|pwd|secret|token|credential");

    /** Returns what may be printed of a setting: its value, unless its name says that it is a secret or a url in it has a password. */
    public static String printable(String name, String value) {
        return NAME.matcher(name).find() ? "***" : Credentials.hide(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
