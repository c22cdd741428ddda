package dev.autogen.project;

import org.jspecify.annotations.Nullable;

/**
 * One setting as it counts.
 *
 * @param key table and key, {@code database.url}
 * @param value fit for printing: a password is {@code ***}; null if nothing is set and nothing is assumed
 */
public record EffectiveSetting(String key, @Nullable String value, Origin origin) {}
