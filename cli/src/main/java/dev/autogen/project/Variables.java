package dev.autogen.project;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code ${VAR}} and {@code ${VAR:-default}} by what the environment says; {@code $${} stands for a plain {@code ${}. */
final class Variables {

    private static final Pattern REFERENCE = Pattern.compile("\\$?\\$\\{([^}]*)}?");
    private static final Pattern CONTENT =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?::-((?:(?!\\$\\{).)*))?", Pattern.DOTALL);

    private final Map<String, String> environment;

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Returns the text with every reference replaced. As in a shell, the default also stands in for a variable that is set but empty.
     *
     * @param place where the text stands, for messages: {@code autogen.toml:3: [database] url}
     * @throws SettingsException if a variable without a default is not set, or a reference is malformed
     */
    String replace(String text, String place) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (reference.find()) {
            String all = reference.group();
            String value = all.startsWith("$$") ? all.substring(1) : value(all, reference.group(1), place);
            reference.appendReplacement(replaced, Matcher.quoteReplacement(value));
        }
        return reference.appendTail(replaced).toString();
    }

    private String value(String reference, String content, String place) {
        Matcher parts = CONTENT.matcher(content);
        if (!reference.endsWith("}") || !parts.matches()) {
            throw new SettingsException(place
                    + " has a reference to an environment variable that is not closed, has no proper name, or stands"
                    + " inside another one. Write ${NAME} or ${NAME:-default}, or $${ for a plain ${.");
        }
        String name = parts.group(1);
        String fallback = parts.group(2);
        String value = environment.get(name);
        if (fallback != null) {
            return value == null || value.isEmpty() ? fallback : value;
        }
        if (value == null) {
            throw new SettingsException(place + " reads the environment variable " + name
                    + ", which is not set. Set it, or give a default:" + " ${" + name + ":-…}.");
        }
        return value;
    }
}
