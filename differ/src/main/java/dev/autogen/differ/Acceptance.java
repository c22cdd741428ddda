package dev.autogen.differ;

import dev.autogen.schema.ObjectKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A difference that the team lives with. It holds as long as both sides are what they were.
 *
 * @param path as {@code ObjectName.path()} writes it; the default namespace may be left out or written
 * @param desired what was wanted when it was accepted; null if nothing was
 * @param actual what was there; null if nothing was
 */
public record Acceptance(
        ObjectKind kind, String path, @Nullable String desired, @Nullable String actual, String defaultNamespace) {

    /** Returns whether it is about the same object, whatever the sides. */
    public boolean isAbout(Difference difference) {
        return difference.object().kind() == kind
                && (difference.object().path().equals(path)
                        || difference.object().in(defaultNamespace).path().equals(path));
    }

    /** Returns whether it is this very difference. */
    public boolean matches(Difference difference) {
        return isAbout(difference)
                && Objects.equals(difference.desired(), desired)
                && Objects.equals(difference.actual(), actual);
    }
}
