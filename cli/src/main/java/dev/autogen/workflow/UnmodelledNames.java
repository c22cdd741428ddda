package dev.autogen.workflow;

import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the names in what a reader of a database says of objects that it does not model: {@code trigger public.users.audit} is about {@code public.users}.
 *
 * @param namespaces of which names are known
 */
record UnmodelledNames(Set<String> namespaces) {

    static UnmodelledNames of(List<String> others, String defaultNamespace) {
        Set<String> all = new HashSet<>(others);
        all.add(defaultNamespace);
        return new UnmodelledNames(all);
    }

    /** Returns the relation, type or routine that the text is about; empty if it is about none in a namespace that is known. */
    Optional<QualifiedName> nameIn(String text) {
        // a kind may have several words, and a name too: the name begins behind the blank that a known namespace
        // follows
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
            List<String> parts = parts(text.substring(blank + 1));
            if (parts.size() > 1
                    && namespaces.contains(parts.get(0))
                    && !parts.get(1).isEmpty()) {
                return Optional.of(QualifiedName.of(parts.get(0), parts.get(1)));
            }
        }
        return Optional.empty();
    }

    /** Returns the parts between dots outside double quotes, up to the arguments of a routine. */
    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '"' && quoted && i + 1 < path.length() && path.charAt(i + 1) == '"') {
                part.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '(' && !quoted) {
                break;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** Returns whether a sentence names the table. */
    boolean isAbout(String sentence, String table) {
        return Pattern.compile("(^|\\s)" + Pattern.quote(table) + "($|[\\s.,:;])")
                .matcher(sentence)
                .find();
    }
}
