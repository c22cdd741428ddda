/**
 * Reads Hibernate's settings where an application has them: Spring Boot's and Quarkus' configuration files.
 *
 * <p>Here belong file formats, profiles, placeholders and what a key of a framework means to Hibernate. Nothing here chooses between frameworks or
 * starts a JVM. Entry types: {@link dev.autogen.scanner.entity.settings.SpringSettings} and {@link
 * dev.autogen.scanner.entity.settings.QuarkusSettings}.
 */
@NullMarked
package dev.autogen.scanner.entity.settings;

import org.jspecify.annotations.NullMarked;
