package dev.autogen.workflow;

import dev.autogen.schema.NamePath;
import dev.autogen.schema.QualifiedName;
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
            String path = NamePath.pieces(text.substring(blank + 1), '(').get(0);
            List<String> pieces = NamePath.pieces(path, '.');
            String namespace = NamePath.unquote(pieces.get(0)).orElse("");
            String name =
                    pieces.size() > 1 ? NamePath.unquote(pieces.get(1).strip()).orElse("") : "";
            if (namespaces.contains(namespace) && !name.isEmpty()) {
                return Optional.of(QualifiedName.of(namespace, name));
            }
        }
        return Optional.empty();
    }

    /** Returns whether a sentence names the table. */
    boolean isAbout(String sentence, String table) {
        return Pattern.compile("(^|\\s)" + Pattern.quote(table) + "($|[\\s.,:;])")
                .matcher(sentence)
                .find();
    }
}
