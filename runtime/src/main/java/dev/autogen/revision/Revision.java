package dev.autogen.revision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A node of the history: one migration and where it stands.
 *
 * @param parents the revisions it follows; none for a root, several for a merge
 * @param message what it does, in a few words; may be empty
 * @param created when it was written; null if nobody said
 * @param labels names of the branch that starts here
 * @param dependsOn ids or labels of revisions of other branches that must be there first; they are no parents, so they merge nothing
 * @param replaces the revisions that this one stands for
 * @param generated whether autogen wrote its operations
 * @param hibernate the Hibernate whose model they come from, major and minor version; empty if that is not known
 * @param className the migration class; null where there is none
 */
public record Revision(
        String id,
        List<String> parents,
        String message,
        @Nullable Instant created,
        List<String> labels,
        List<String> dependsOn,
        List<String> replaces,
        boolean generated,
        String hibernate,
        @Nullable String className) {

    public Revision {
        parents = List.copyOf(parents);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
        replaces = List.copyOf(replaces);
    }

    /** Returns a revision of which nothing but its place is known. */
    public static Revision of(String id, String... parents) {
        return new Revision(id, List.of(parents), "", null, List.of(), List.of(), List.of(), false, "", null);
    }

    public Revision withLabels(String... newLabels) {
        return new Revision(
                id,
                parents,
                message,
                created,
                List.of(newLabels),
                dependsOn,
                replaces,
                generated,
                hibernate,
                className);
    }

    public Revision withDependsOn(String... newDependsOn) {
        return new Revision(
                id,
                parents,
                message,
                created,
                labels,
                List.of(newDependsOn),
                replaces,
                generated,
                hibernate,
                className);
    }

    public Revision withMessage(String newMessage) {
        return new Revision(
                id, parents, newMessage, created, labels, dependsOn, replaces, generated, hibernate, className);
    }

    public Revision withCreated(@Nullable Instant newCreated) {
        return new Revision(
                id, parents, message, newCreated, labels, dependsOn, replaces, generated, hibernate, className);
    }

    public Revision withClassName(@Nullable String newClassName) {
        return new Revision(
                id, parents, message, created, labels, dependsOn, replaces, generated, hibernate, newClassName);
    }

    public boolean isMerge() {
        return parents.size() > 1;
    }

    /** Returns the message as a name: its letters and digits in lower case, all else an underscore; empty if there is no message. */
    public String slug() {
        return slugOf(message);
    }

    /** Returns what the name of a generated class says after its id: {@code add nickname} of {@code R_8f3c_add_nickname}; empty if it has no id. */
    public static String messageOf(String simpleClassName, String id) {
        int end = simpleClassName.indexOf("_" + id + "_");
        return end < 0 ? "" : simpleClassName.substring(end + id.length() + 2).replace('_', ' ');
    }

    static String slugOf(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    }

    /** Returns the id and what the revision does, as logs and messages name it. */
    public String title() {
        return message.isEmpty() ? id : id + " (" + message + ")";
    }
}
