package dev.autogen.workflow;

import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.NamePath;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * Returns the namespaces that hold what no operation drops: what is not modelled and stands by itself, and what the filter hides. What is on a table or
     * type that is compared goes with it.
     *
     * @param all what the database has
     * @param shown what of it is compared
     */
    Set<String> occupied(List<String> unmodelled, Schema all, Schema shown, String defaultNamespace) {
        Set<QualifiedName> compared = new HashSet<>();
        names(shown).forEach(name -> compared.add(name.in(defaultNamespace)));
        return Stream.concat(
                        unmodelled.stream().flatMap(text -> nameIn(text).stream()),
                        names(all).map(name -> name.in(defaultNamespace)))
                .filter(name -> !compared.contains(name))
                .map(name -> Objects.requireNonNull(name.namespace()))
                .collect(Collectors.toSet());
    }

    private static Stream<QualifiedName> names(Schema schema) {
        return Stream.of(
                        schema.tables().stream().map(Table::name),
                        schema.views().stream().map(View::name),
                        schema.enums().stream().map(EnumType::name),
                        schema.compositeTypes().stream().map(CompositeType::name),
                        schema.domains().stream().map(Domain::name),
                        schema.sequences().stream().map(Sequence::name))
                .flatMap(names -> names);
    }

    /** Returns whether a sentence names the table. */
    boolean isAbout(String sentence, String table) {
        return Pattern.compile("(^|\\s)" + Pattern.quote(table) + "($|[\\s.,:;])")
                .matcher(sentence)
                .find();
    }
}
