package dev.autogen.codegen;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a migration class is to say.
 *
 * @param parents the revisions it follows: none for a first one, several for a merge
 * @param labels the names of the branch that starts here
 * @param message its first line goes into the annotation, all of it into the Javadoc; may be empty
 * @param created whole seconds count
 * @param generated whether the operations come from entities
 * @param hibernate the Hibernate that read the entities, major and minor version; empty if none did
 * @param javadoc paragraphs below the message: {@code Proved on PostgreSQL 17.}
 */
public record MigrationDraft(
        String revision,
        List<String> parents,
        List<String> labels,
        List<String> dependsOn,
        String message,
        Instant created,
        boolean generated,
        String hibernate,
        String packageName,
        String className,
        Steps upgrade,
        Steps downgrade,
        List<String> javadoc) {

    private static final int LONGEST_MESSAGE = 10_000;

    public MigrationDraft {
        parents = List.copyOf(parents);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
        message = message.strip();
        created = created.truncatedTo(ChronoUnit.SECONDS);
        javadoc = List.copyOf(javadoc);
        JavaNames.checkPackage(packageName);
        JavaNames.checkClass(className);
        if (revision.isBlank()) {
            throw new IllegalArgumentException("A revision must have an id.");
        }
        if (message.length() > LONGEST_MESSAGE) {
            throw new CodeGenerationException("The message has " + message.length() + " characters. Shorten it to "
                    + LONGEST_MESSAGE + ": it is what the history shows.");
        }
    }

    /** Returns a draft of an empty first revision. */
    public static MigrationDraft of(
            String revision, String message, Instant created, String packageName, String className) {
        return new MigrationDraft(
                revision,
                List.of(),
                List.of(),
                List.of(),
                message,
                created,
                false,
                "",
                packageName,
                className,
                Steps.NONE,
                Steps.NONE,
                List.of());
    }

    public MigrationDraft parents(List<String> ids) {
        return new MigrationDraft(
                revision,
                ids,
                labels,
                dependsOn,
                message,
                created,
                generated,
                hibernate,
                packageName,
                className,
                upgrade,
                downgrade,
                javadoc);
    }

    public MigrationDraft labels(List<String> names) {
        return new MigrationDraft(
                revision,
                parents,
                names,
                dependsOn,
                message,
                created,
                generated,
                hibernate,
                packageName,
                className,
                upgrade,
                downgrade,
                javadoc);
    }

    public MigrationDraft dependsOn(List<String> ids) {
        return new MigrationDraft(
                revision,
                parents,
                labels,
                ids,
                message,
                created,
                generated,
                hibernate,
                packageName,
                className,
                upgrade,
                downgrade,
                javadoc);
    }

    /** Returns the same draft, written from what that Hibernate makes of the entities. */
    public MigrationDraft hibernate(String version) {
        return new MigrationDraft(
                revision,
                parents,
                labels,
                dependsOn,
                message,
                created,
                generated,
                version,
                packageName,
                className,
                upgrade,
                downgrade,
                javadoc);
    }

    /** Returns the same draft with these operations, which the planner found from entities. */
    public MigrationDraft generated(Steps up, Steps down) {
        return new MigrationDraft(
                revision,
                parents,
                labels,
                dependsOn,
                message,
                created,
                true,
                hibernate,
                packageName,
                className,
                up,
                down,
                javadoc);
    }

    /** Returns the same draft with these operations, which no entity asked for. */
    public MigrationDraft byHand(Steps up, Steps down) {
        return new MigrationDraft(
                revision,
                parents,
                labels,
                dependsOn,
                message,
                created,
                false,
                hibernate,
                packageName,
                className,
                up,
                down,
                javadoc);
    }

    public MigrationDraft javadoc(List<String> paragraphs) {
        return new MigrationDraft(
                revision,
                parents,
                labels,
                dependsOn,
                message,
                created,
                generated,
                hibernate,
                packageName,
                className,
                upgrade,
                downgrade,
                paragraphs);
    }

    /** Returns the message's first line, the one that a history shows. */
    String firstLine() {
        return message.lines().findFirst().orElse("").strip();
    }
}
