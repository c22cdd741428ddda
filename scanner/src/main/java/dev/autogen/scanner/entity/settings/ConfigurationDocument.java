package dev.autogen.scanner.entity.settings;

import java.util.Map;

/**
 * One document of a configuration file, its keys flattened with dots.
 *
 * @param origin the file, for the user
 */
public record ConfigurationDocument(String origin, Map<String, String> values) {}
