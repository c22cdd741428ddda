package dev.autogen.scanner.entity.settings;

/**
 * One setting of Hibernate.
 *
 * @param origin where it comes from, for the user: {@code application.yml, profile dev}
 */
public record Setting(String value, String origin) {}
