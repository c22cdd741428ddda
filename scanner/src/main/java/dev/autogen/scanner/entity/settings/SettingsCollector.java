package dev.autogen.scanner.entity.settings;

import dev.autogen.scanner.entity.child.StrippedSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects settings, passing over those that a scan must not have. */
final class SettingsCollector {

    private final ConfigurationValues source;
    private final Map<String, Setting> values = new LinkedHashMap<>();
    private final Map<String, String> unresolved = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    SettingsCollector(ConfigurationValues source) {
        this.source = source;
    }

    /** Sets what the source has under the key, if it has it. */
    void copy(String key, String hibernateName) {
        try {
            put(hibernateName, source.get(key));
        } catch (UnresolvedPlaceholderException e) {
            unresolved.put(hibernateName, key + ": " + e.getMessage());
        }
    }

    void put(String hibernateName, @Nullable Setting raw) {
        if (raw == null || raw.value().isBlank() || StrippedSettings.contains(hibernateName)) {
            return;
        }
        try {
            Setting resolved = source.resolve(raw);
            values.remove(hibernateName);
            values.put(hibernateName, resolved);
            unresolved.remove(hibernateName);
        } catch (UnresolvedPlaceholderException e) {
            unresolved.put(hibernateName, raw.origin() + ": " + e.getMessage());
        }
    }

    void putIfAbsent(String hibernateName, Setting setting) {
        if (!values.containsKey(hibernateName) && !unresolved.containsKey(hibernateName)) {
            values.put(hibernateName, setting);
        }
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    FrameworkSettings toSettings(List<String> mappingFiles, List<String> packages, List<String> activeProfiles) {
        return new FrameworkSettings(values, mappingFiles, packages, unresolved, notes, activeProfiles);
    }
}
