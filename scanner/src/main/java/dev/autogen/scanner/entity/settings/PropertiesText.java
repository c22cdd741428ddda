package dev.autogen.scanner.entity.settings;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads a properties file, whose documents are separated by lines that are {@code #---} or {@code !---}. */
final class PropertiesText {

    private final String origin;
    private final List<ConfigurationDocument> documents = new ArrayList<>();
    private Map<String, Setting> values = new LinkedHashMap<>();

    private PropertiesText(String origin) {
        this.origin = origin;
    }

    static List<ConfigurationDocument> read(String origin, String text) {
        PropertiesText properties = new PropertiesText(origin);
        properties.read(text.split("\\R", -1));
        return properties.documents;
    }

    private void read(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripLeading();
            if (line.matches("[#!]---\\s*")) {
                end();
            } else if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != '!') {
                int start = i;
                StringBuilder whole = new StringBuilder(line);
                while (continues(lines[i]) && i + 1 < lines.length) {
                    i++;
                    whole.append('\n').append(lines[i]);
                }
                add(whole.toString(), start + 1);
            }
        }
        end();
    }

    private void end() {
        documents.add(new ConfigurationDocument(origin, values));
        values = new LinkedHashMap<>();
    }

    private void add(String entry, int line) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(entry));
        } catch (IOException | IllegalArgumentException e) {
            throw new AutogenException(
                    "The file " + origin + " cannot be read: line " + line + ": " + e.getMessage() + ". Mend it.", e);
        }
        one.forEach((key, value) -> {
            values.remove(key.toString());
            values.put(key.toString(), new Setting(value.toString(), origin + ":" + line));
        });
    }

    /** Returns whether the line ends in a backslash that is not escaped itself. */
    private static boolean continues(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
