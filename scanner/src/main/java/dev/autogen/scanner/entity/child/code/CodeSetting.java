package dev.autogen.scanner.entity.child.code;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A place in the application's code that decides about settings of Hibernate.
 *
 * @param place the class, or the class and the method: {@code com.acme.JpaConfig.naming}
 * @param sentence what it is, for the user
 * @param lines the settings that it decides, by name, with the value where the code shows it, empty where it does not; empty if not even the names are known
 * @param profiles the profile expressions under which it is there, all of which must match
 */
public record CodeSetting(String place, String sentence, Map<String, String> lines, List<String> profiles) {

    public CodeSetting {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
        profiles = List.copyOf(profiles);
    }
}
