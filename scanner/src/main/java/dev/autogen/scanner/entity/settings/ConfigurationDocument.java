package dev.autogen.scanner.entity.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One document of a configuration file, its keys flattened with dots.
 *
 * @param origin the file, for the user
 * @param values in the order of the file, each with its file and line
 */
public record ConfigurationDocument(String origin, Map<String, Setting> values) {

    public ConfigurationDocument {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns the same with a remark behind each value's origin. */
    ConfigurationDocument remarked(String remark) {
        Map<String, Setting> remarked = new LinkedHashMap<>();
        values.forEach((key, setting) -> remarked.put(key, new Setting(setting.value(), setting.origin() + remark)));
        return new ConfigurationDocument(origin, remarked);
    }
}
