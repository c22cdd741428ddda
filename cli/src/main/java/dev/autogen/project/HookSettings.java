package dev.autogen.project;

import java.util.List;

/**
 * The {@code [hooks]} table.
 *
 * @param classes those that no {@code META-INF/services} lists
 */
public record HookSettings(List<String> classes) {

    public HookSettings {
        classes = List.copyOf(classes);
    }

    static HookSettings read(SettingReader reader) {
        return new HookSettings(reader.values("hooks", "classes", List.of()));
    }
}
