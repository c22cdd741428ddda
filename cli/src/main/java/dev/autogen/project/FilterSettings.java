package dev.autogen.project;

import java.util.List;

/**
 * The {@code [filter]} table: globs over {@code schema.table} for what is not this project's at all.
 *
 * @param include empty for everything
 */
public record FilterSettings(List<String> include, List<String> exclude) {

    public FilterSettings {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    static FilterSettings read(SettingReader reader) {
        return new FilterSettings(
                reader.values("filter", "include", List.of()), reader.values("filter", "exclude", List.of()));
    }
}
