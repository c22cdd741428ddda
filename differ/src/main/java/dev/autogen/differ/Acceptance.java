package dev.autogen.differ;

import dev.autogen.codec.Sha256;
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

    private static final int LONGEST = 160;
    private static final int SHOWN = 80;
    private static final int DIGITS = 16;

    /** Returns what accepts this difference. */
    public static Acceptance of(Difference difference, String defaultNamespace) {
        return new Acceptance(
                difference.object().kind(),
                difference.object().path(),
                written(difference.desired()),
                written(difference.actual()),
                defaultNamespace);
    }

    /** Returns one side of a difference as a line of {@code autogen.accept} has it: what is long is cut and ends with a digest of the whole. */
    public static @Nullable String written(@Nullable String side) {
        if (side == null || side.length() <= LONGEST && side.indexOf('\n') < 0) {
            return side;
        }
        String line = side.replaceAll("\\s+", " ");
        String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN);
        return shown.stripTrailing() + " … sha256:" + Sha256.hex(side).substring(0, DIGITS);
    }

    /** Returns whether it is about the same object, whatever the sides. */
    public boolean isAbout(Difference difference) {
        return difference.object().kind() == kind
                && (difference.object().path().equals(path)
                        || difference.object().in(defaultNamespace).path().equals(path));
    }

    /** Returns whether it is this very difference. */
    public boolean matches(Difference difference) {
        return isAbout(difference)
                && Objects.equals(written(difference.desired()), desired)
                && Objects.equals(written(difference.actual()), actual);
    }
}
