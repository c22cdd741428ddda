package dev.autogen.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that GitHub Actions turns into annotations; see "Workflow commands for GitHub Actions". */
final class Annotations {

    private final List<String> lines = new ArrayList<>();

    /** @param file from the top of the checkout; null for none */
    Annotations error(@Nullable String file, String title, String message) {
        return add("error", file, title, message);
    }

    Annotations warning(@Nullable String file, String title, String message) {
        return add("warning", file, title, message);
    }

    Annotations notice(@Nullable String file, String title, String message) {
        return add("notice", file, title, message);
    }

    private Annotations add(String level, @Nullable String file, String title, String message) {
        String place = file == null ? "" : "file=" + property(file) + ",line=1,";
        lines.add("::" + level + " " + place + "title=" + property(title) + "::" + data(message));
        return this;
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    @Override
    public String toString() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
