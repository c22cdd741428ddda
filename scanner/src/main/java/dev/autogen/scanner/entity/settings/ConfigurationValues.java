package dev.autogen.scanner.entity.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values in force, a later one of the same key replacing an earlier one, with placeholders resolved when they are asked for. */
final class ConfigurationValues {

    private final Map<String, Setting> values = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<String, String> variables;
    private final Function<String, @Nullable String> environment;

    /** Looks names up that no file has, first as they are, then as environment variables are spelled. */
    ConfigurationValues(ConfigurationSource source) {
        this(source.variables(), source::environment);
    }

    /**
     * The same with what may override apart.
     *
     * @param variables whose names may stand for keys
     * @param environment what placeholders may name
     */
    ConfigurationValues(Map<String, String> variables, Function<String, @Nullable String> environment) {
        this.variables = variables;
        this.environment = environment;
    }

    void addAll(ConfigurationDocument document) {
        document.values().forEach(this::add);
    }

    void addAll(ConfigurationValues other) {
        other.values.forEach(this::add);
    }

    /**
     * Lets environment variables override the values that are there, as Spring does. A key that no file has is not made of a variable, except where a
     * variable's name can stand for it: Spring reads {@code HIBERNATE_DEFAULT_SCHEMA} as {@code hibernate.default.schema}.
     */
    void overrideByVariables() {
        overrideByVariables("");
    }

    /** The same by the variables for the keys with something in front of them. */
    void overrideByVariables(String prefix) {
        for (String key : List.copyOf(values.keySet())) {
            Setting setting = ofVariable(prefix + key);
            if (setting != null) {
                add(key, setting);
            }
        }
    }

    private @Nullable Setting ofVariable(String key) {
        for (String name : spellings(key)) {
            String value = variables.get(name);
            if (value != null) {
                return new Setting(value, "variable " + name);
            }
        }
        return null;
    }

    /** Returns how a variable for a key may be called (SystemEnvironmentPropertyMapper, and the older spelling with dashes as underscores). */
    static Set<String> spellings(String key) {
        String dotted = key.replace("[", ".").replace("]", "").replace('.', '_');
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(key);
        spellings.add(dotted.replace("-", "").toUpperCase(Locale.ROOT));
        spellings.add(dotted.replace('-', '_').toUpperCase(Locale.ROOT));
        spellings.add(key.replace("_", "")
                .replace("-", "")
                .replace("[", ".")
                .replace("]", "")
                .replace('.', '_')
                .toUpperCase(Locale.ROOT));
        // SmallRye Config, which Quarkus has, replaces every other character
        spellings.add(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
        spellings.add(key.replaceFirst("^((?:%\\w+\\.)?quarkus\\.hibernate-(?:orm|envers)\\.)([\\w-]+)\\.", "$1\"$2\".")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT));
        return spellings;
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
        return known == null ? ofVariable(key) : values.get(known);
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
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

    /** Returns the elements of a list as they are written. */
    List<String> rawList(String key) {
        List<String> elements = new ArrayList<>();
        Setting whole = raw(key);
        if (whole != null) {
            elements.addAll(List.of(whole.value().split("\\s*,\\s*")));
            elements.removeIf(String::isBlank);
        }
        for (int i = 0; ; i++) {
            Setting element = raw(key + "[" + i + "]");
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
        String variablePrefix = prefix.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        variables.forEach((name, value) -> {
            if (name.startsWith(variablePrefix)) {
                String key = name.substring(variablePrefix.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                found.putIfAbsent(key, new Setting(value, "variable " + name));
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
