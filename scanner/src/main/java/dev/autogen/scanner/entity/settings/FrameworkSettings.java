package dev.autogen.scanner.entity.settings;

import java.util.List;
import java.util.Map;

/**
 * What a framework would give to Hibernate.
 *
 * @param values by the names Hibernate knows, in the order they were found
 * @param mappingFiles XML mappings that the configuration names
 * @param packages the packages that the unit's classes are in; empty if the configuration does not say
 * @param unresolved values that no answer was found for, by the name Hibernate knows: a sentence that says why
 * @param notes sentences for the user
 * @param activeProfiles those that are in force
 */
public record FrameworkSettings(
        Map<String, Setting> values,
        List<String> mappingFiles,
        List<String> packages,
        Map<String, String> unresolved,
        List<String> notes,
        List<String> activeProfiles) {}
