package dev.autogen.scanner.entity.child;

import dev.autogen.scanner.entity.child.code.CodeSearch;
import dev.autogen.scanner.entity.child.code.CodeSetting;
import dev.autogen.scanner.entity.child.code.SearchedPackages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How an answer tells of settings in code: a line for each place, then its lines and profiles; a line with the searched packages. */
final class CodeLines {

    private static final String PLACE = "code";
    private static final String SETTING = "code-setting";
    private static final String PROFILE = "code-profile";
    private static final String PACKAGES = "code-packages";

    private final List<CodeSetting> settings = new ArrayList<>();
    private @Nullable SearchedPackages packages;

    static void add(Lines lines, CodeSearch code) {
        for (CodeSetting setting : code.settings()) {
            lines.add(PLACE, setting.place(), setting.sentence());
            setting.lines().forEach((name, value) -> lines.add(SETTING, name, value));
            setting.profiles().forEach(profile -> lines.add(PROFILE, profile));
        }
        SearchedPackages searched = code.packages();
        if (searched != null) {
            List<String> fields = new ArrayList<>(List.of(PACKAGES, searched.origin()));
            fields.addAll(searched.names());
            lines.add(fields.toArray(String[]::new));
        }
    }

    /** Takes a line if it tells of settings in code, and returns whether it did. */
    boolean take(List<String> line) {
        switch (line.get(0)) {
            case PLACE -> settings.add(new CodeSetting(line.get(1), line.get(2), Map.of(), List.of()));
            case SETTING -> {
                CodeSetting last = settings.remove(settings.size() - 1);
                Map<String, String> lines = new TreeMap<>(last.lines());
                lines.put(line.get(1), line.get(2));
                settings.add(new CodeSetting(last.place(), last.sentence(), lines, last.profiles()));
            }
            case PROFILE -> {
                CodeSetting last = settings.remove(settings.size() - 1);
                List<String> profiles = new ArrayList<>(last.profiles());
                profiles.add(line.get(1));
                settings.add(new CodeSetting(last.place(), last.sentence(), last.lines(), profiles));
            }
            case PACKAGES -> packages = new SearchedPackages(line.subList(2, line.size()), line.get(1));
            default -> {
                return false;
            }
        }
        return true;
    }

    CodeSearch search() {
        return new CodeSearch(settings, packages);
    }
}
