package dev.autogen.differ;

import dev.autogen.schema.NamePath;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An object as an option names it: {@code column:users.name}. The default namespace may be left out or written.
 *
 * @param parts the path, split at its dots and without quotes
 */
record ObjectRequest(ObjectKind kind, List<String> parts, String defaultNamespace) {

    /** Returns the request that asks for exactly this object. */
    static ObjectRequest of(ObjectName object) {
        String namespace = object.owner().namespace();
        return new ObjectRequest(object.kind(), partsOf(object), namespace == null ? "public" : namespace);
    }

    /** @throws DecisionException if the text names no object of those kinds */
    static ObjectRequest parse(String option, String text, String defaultNamespace, Set<ObjectKind> kinds) {
        int colon = text.indexOf(':');
        String kindText = colon < 0 ? text : text.substring(0, colon);
        ObjectKind kind = Arrays.stream(ObjectKind.values())
                .filter(one -> kinds.contains(one) && one.text().equals(kindText))
                .findFirst()
                .orElseThrow(
                        () -> new DecisionException(option + " '" + text + "' does not begin with a kind: write one of "
                                + kinds.stream().map(ObjectKind::text).sorted().collect(Collectors.joining(", "))
                                + ", a colon and the name, as in '" + option + " column:users.name'."));
        if (colon < 0 || colon == text.length() - 1) {
            throw new DecisionException(
                    option + " '" + text + "' names no " + kindText + ": write the name after the colon.");
        }
        List<String> parts = NamePath.parse(text.substring(colon + 1))
                .orElseThrow(() -> new DecisionException(option + " '" + text
                        + "' has a double quote too many or too few: a name with a dot, a colon or a double quote stands in"
                        + " double quotes as a whole, and a double quote in it is doubled."));
        return new ObjectRequest(kind, parts, defaultNamespace);
    }

    ObjectRequest withKind(ObjectKind other) {
        return new ObjectRequest(other, parts, defaultNamespace);
    }

    boolean matches(ObjectName object) {
        return object.kind() == kind
                && (partsOf(object).equals(parts)
                        || partsOf(object.in(defaultNamespace)).equals(parts));
    }

    private static List<String> partsOf(ObjectName object) {
        List<String> parts = new ArrayList<>();
        String namespace = object.owner().namespace();
        if (namespace != null) {
            parts.add(namespace);
        }
        parts.add(object.owner().name());
        String member = object.member();
        if (member != null) {
            parts.add(member);
        }
        return parts;
    }

    /** Returns the object as an option names it, a name with a dot, a colon or a double quote in double quotes. */
    static String text(ObjectName object) {
        return object.kind().text() + ":"
                + partsOf(object).stream().map(ObjectRequest::quoted).collect(Collectors.joining("."));
    }

    static String quoted(String part) {
        // blanks at an end would be lost where the text is a line of a file
        return part.equals(part.strip()) ? NamePath.quote(part, ".:") : NamePath.quote(part, ".: \t");
    }

    static String shell(String argument) {
        boolean plain = argument.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_.:-/".indexOf(c) >= 0);
        return plain ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return kind.text() + ":" + parts.stream().map(ObjectRequest::quoted).collect(Collectors.joining("."));
    }
}
