package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelProblem;
import dev.autogen.scanner.entity.child.StrippedSettings;
import dev.autogen.scanner.entity.settings.FrameworkSettings;
import dev.autogen.scanner.entity.settings.QuarkusSettings;
import dev.autogen.scanner.entity.settings.Setting;
import dev.autogen.scanner.entity.settings.SpringSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's settings as the application has them in its files, each with its origin: {@code hibernate.properties}, then {@code persistence.xml}, then
 * what Spring Boot or Quarkus reads, then overrides of the caller. Settings that reach for a database, a transaction manager or a cache are left out.
 *
 * @param values by name, those that win late at the end
 * @param mappingFiles XML mappings that the configuration names
 * @param packages where the mapped classes are, if the configuration says so; empty for everywhere
 * @param notes sentences for the user
 * @param answers what the overrides say about settings that the application's code decides
 */
public record ApplicationSettings(
        Map<String, Setting> values,
        List<String> mappingFiles,
        List<String> packages,
        List<String> notes,
        CodeAnswers answers) {

    public ApplicationSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        mappingFiles = List.copyOf(mappingFiles);
        packages = List.copyOf(packages);
        notes = List.copyOf(notes);
    }

    /**
     * Reads what the application reads.
     *
     * @param home where the application is
     * @param profiles of Spring or Quarkus; none or only {@code default} leaves the choice to the application
     * @param persistenceUnit the unit of {@code persistence.xml} or Quarkus; null for the only or default one
     * @param overrides what wins over the files, with its origin
     * @throws EntityScanException if a file cannot be read, or a setting that is not overridden has a placeholder without a value
     */
    public static ApplicationSettings read(
            ApplicationHome home,
            List<String> profiles,
            @Nullable String persistenceUnit,
            Map<String, Setting> overrides) {
        ApplicationFiles files = new ApplicationFiles(home);
        Map<String, Setting> values = new LinkedHashMap<>();
        files.hibernateProperties().forEach((name, setting) -> put(values, name, setting));
        boolean quarkus = files.isQuarkus();
        boolean spring = files.isSpringBoot();
        if (quarkus) {
            checkUnit(QuarkusSettings.namedUnits(files, profiles), persistenceUnit);
        }
        PersistenceUnit unit = quarkus ? null : PersistenceUnits.choose(files.roots(), persistenceUnit, spring);
        if (unit != null) {
            unit.properties().forEach((name, value) -> put(values, name, new Setting(value, unit.origin())));
        }
        FrameworkSettings framework =
                quarkus ? QuarkusSettings.read(files, profiles, persistenceUnit) : SpringSettings.read(files, profiles);
        framework.values().forEach((name, setting) -> put(values, name, setting));
        overrides.forEach((name, setting) -> put(values, name, setting));
        refuseUnresolved(framework.unresolved(), overrides);
        return new ApplicationSettings(
                values,
                framework.mappingFiles(),
                framework.packages(),
                framework.notes(),
                new CodeAnswers(overrides.keySet(), framework.activeProfiles()));
    }

    /** Returns the request with these settings and mapping files, and with these packages unless it has its own. */
    public ScanRequest applyTo(ScanRequest request) {
        ScanRequest applied =
                request.withSettings(values).withMappingFiles(mappingFiles).withAnswers(answers);
        return request.packages().isEmpty() ? applied.withPackages(packages) : applied;
    }

    private static void put(Map<String, Setting> values, String name, Setting setting) {
        boolean hibernates = name.startsWith("hibernate.")
                || name.startsWith("org.hibernate.")
                || name.startsWith("jakarta.persistence.")
                || name.startsWith("javax.persistence.");
        if (hibernates && !StrippedSettings.contains(name)) {
            values.remove(name);
            values.put(name, setting);
        }
    }

    private static void checkUnit(Set<String> named, @Nullable String chosen) {
        boolean known = chosen == null
                ? named.isEmpty()
                : chosen.equals(QuarkusSettings.DEFAULT_UNIT) || named.contains(chosen);
        if (!known) {
            String first = chosen == null
                    ? "There are several persistence units: "
                    : "There is no persistence unit '" + chosen + "' in the configuration of Quarkus, which has ";
            throw new EntityScanException(
                    ModelProblem.Kind.PERSISTENCE_UNIT,
                    first + QuarkusSettings.DEFAULT_UNIT + (named.isEmpty() ? "" : ", ") + String.join(", ", named)
                            + ". Set `persistence-unit` in [model] of autogen.toml to one of them.");
        }
    }

    private static void refuseUnresolved(Map<String, String> unresolved, Map<String, Setting> overrides) {
        unresolved.forEach((name, reason) -> {
            if (!overrides.containsKey(name)) {
                throw new EntityScanException(
                        ModelProblem.Kind.SETTING,
                        "The setting " + name + " cannot be read from " + reason + " Set the variable, or set " + name
                                + " in [model] settings of autogen.toml.");
            }
        });
    }
}
