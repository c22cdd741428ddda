package dev.autogen.scanner.entity.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values in force, a later one of the same key replacing an earlier one, with placeholders resolved when they are asked for. */
final class ConfigurationValues {

    private final Map<String, Setting> values = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Function<String, @Nullable String> environment;

    /** Looks names up that no file has, first as they are, then as environment variables are spelled. */
    ConfigurationValues(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    void addAll(ConfigurationDocument document) {
        document.values().forEach((key, value) -> add(key, new Setting(value, document.origin())));
    }

    void add(String key, Setting setting) {
        String old = keys.put(relaxed(key), key);
        if (old != null) {
            values.remove(old);
        }
        values.put(key, setting);
    }

    /** Returns the value of the key in any spelling that Spring allows, placeholders resolved; null if there is none. */
    @Nullable
    Setting get(String key) {
        Setting raw = raw(key);
        return raw == null ? null : new Setting(resolve(raw.value(), new ArrayList<>()), raw.origin());
    }

    private @Nullable Setting raw(String key) {
        String known = keys.get(relaxed(key));
        return known == null ? null : values.get(known);
    }

    /** Returns the elements of a list, given by commas or by indexes. */
    List<String> list(String key) {
        List<String> elements = new ArrayList<>();
        Setting whole = get(key);
        if (whole != null) {
            for (String element : whole.value().split(",", -1)) {
                if (!element.isBlank()) {
                    elements.add(element.strip());
                }
            }
        }
        for (int i = 0; ; i++) {
            Setting element = get(key + "[" + i + "]");
            if (element == null) {
                return elements;
            }
            elements.add(element.value().strip());
        }
    }

    /** Returns all keys below a prefix, what follows the prefix as it is written, with unresolved values, in order. */
    Map<String, Setting> below(String prefix) {
        Map<String, Setting> found = new LinkedHashMap<>();
        String relaxedPrefix = relaxed(prefix);
        values.forEach((key, setting) -> {
            int end = endOf(key, relaxedPrefix);
            if (end > 0 && end < key.length()) {
                found.put(key.substring(end), setting);
            }
        });
        return found;
    }

    Setting resolve(Setting setting) {
        return new Setting(resolve(setting.value(), new ArrayList<>()), setting.origin());
    }

    /** Returns where in the key the prefix ends, or 0. */
    private static int endOf(String key, String relaxedPrefix) {
        for (int end = relaxedPrefix.length(); end <= key.length(); end++) {
            if (relaxed(key.substring(0, end)).equals(relaxedPrefix)) {
                return end;
            }
        }
        return 0;
    }

    /** Spring compares names without case, dashes and underscores. */
    private static String relaxed(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private String resolve(String text, List<String> open) {
        int start = text.indexOf("${");
        if (start < 0) {
            return text;
        }
        int end = closing(text, start);
        if (end < 0) {
            return text;
        }
        String inside = resolve(text.substring(start + 2, end), open);
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        String value = lookUp(name, open);
        if (value == null) {
            value = colon < 0 ? null : inside.substring(colon + 1);
        }
        if (value == null) {
            throw new UnresolvedPlaceholderException(name);
        }
        return text.substring(0, start) + value + resolve(text.substring(end + 1), open);
    }

    private @Nullable String lookUp(String name, List<String> open) {
        if (open.contains(name)) {
            throw new UnresolvedPlaceholderException(name);
        }
        Setting own = raw(name);
        if (own != null) {
            List<String> deeper = new ArrayList<>(open);
            deeper.add(name);
            return resolve(own.value(), deeper);
        }
        String exact = environment.apply(name);
        return exact != null
                ? exact
                : environment.apply(
                        name.toUpperCase(Locale.ROOT).replace(".", "_").replace("-", ""));
    }

    private static int closing(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                depth++;
            } else if (text.charAt(i) == '}') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }
}
