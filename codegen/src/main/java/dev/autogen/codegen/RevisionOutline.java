package dev.autogen.codegen;

import dev.autogen.revision.Revision;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from a source what its {@code @Revision} says, without a compiler, where everything that matters is written out. */
final class RevisionOutline {

    private static final Set<String> MEMBERS =
            Set.of("id", "parents", "message", "created", "labels", "dependsOn", "replaces", "generated", "hibernate");

    private final AnnotationText annotation;
    private boolean plain = true;

    private RevisionOutline(AnnotationText annotation) {
        this.annotation = annotation;
    }

    /** Returns the revision; empty if only a compiler can tell. */
    static Optional<Revision> of(SourceFile file) {
        if (file.text().indexOf("@Revision") != file.text().lastIndexOf("@Revision")) {
            return Optional.empty();
        }
        return AnnotationText.of(file.text()).flatMap(annotation -> new RevisionOutline(annotation).read(file));
    }

    private Optional<Revision> read(SourceFile file) {
        boolean escapes = JavaLexer.hasUnicodeEscapes(file.text().substring(0, annotation.end()));
        if (escapes
                || !MEMBERS.containsAll(annotation.members().keySet())
                || !file.text().contains("class " + file.stem())) {
            return Optional.empty();
        }
        String id = text("id");
        String message = text("message");
        String created = text("created");
        String generated = text("generated");
        String name = annotation.packageName().isEmpty() ? file.stem() : annotation.packageName() + "." + file.stem();
        Instant time = created.isEmpty() ? null : instant(created);
        Revision revision = new Revision(
                id,
                list("parents"),
                message.isEmpty() ? Revision.messageOf(file.stem(), id) : message,
                time,
                list("labels"),
                list("dependsOn"),
                list("replaces"),
                generated.equals("true"),
                text("hibernate"),
                name);
        boolean known = Set.of("", "true", "false").contains(generated) && !id.isEmpty();
        return plain && known ? Optional.of(revision) : Optional.empty();
    }

    private String text(String member) {
        List<String> values = list(member);
        plain &= values.size() <= 1;
        return values.isEmpty() ? "" : values.get(0);
    }

    private List<String> list(String member) {
        Map<String, AnnotationText.Member> members = annotation.members();
        AnnotationText.Member found = members.get(member);
        if (found == null) {
            return List.of();
        }
        plain &= found.values() != null;
        return found.values() == null ? List.of() : found.values();
    }

    private @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException noTime) {
            plain = false;
            return null;
        }
    }
}
