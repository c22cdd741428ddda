package dev.autogen.workflow;

import dev.autogen.differ.Acceptance;
import dev.autogen.differ.BlockedChangeException;
import dev.autogen.differ.DiffOptions;
import dev.autogen.differ.Difference;
import dev.autogen.differ.Plan;
import dev.autogen.differ.SchemaDiffer;
import dev.autogen.operation.DropExtension;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two databases differ in: what one has and the revisions that were run there did not make, or what a later revision makes. Nothing is unclaimed
 * here. Views are compared where an entity or a generated revision asked for them; the others, and what else is not modelled, by name.
 */
final class Drift {

    private final int major;
    private final String defaultNamespace;
    private final Set<QualifiedName> views;
    private final List<Acceptance> acceptances;
    private final ExpressionCanonicalizer canonicalizer;

    /**
     * @param views those that are compared, the default namespace spelled out
     * @param acceptances what the team lives with
     */
    Drift(
            int major,
            String defaultNamespace,
            Set<QualifiedName> views,
            List<Acceptance> acceptances,
            ExpressionCanonicalizer canonicalizer) {
        this.major = major;
        this.defaultNamespace = defaultNamespace;
        this.views = views;
        this.acceptances = acceptances;
        this.canonicalizer = canonicalizer;
    }

    /** Returns the views that are compared. */
    static Set<QualifiedName> views(Schema desired, Set<ObjectName> made, String defaultNamespace) {
        Set<QualifiedName> names = desired.views().stream()
                .map(view -> view.name().in(defaultNamespace))
                .collect(Collectors.toSet());
        made.stream()
                .filter(object -> object.kind() == ObjectKind.VIEW)
                .forEach(object -> names.add(object.owner().in(defaultNamespace)));
        return names;
    }

    /** Returns what leads from the one to the other. */
    Facts facts(Scan wanted, Scan found) {
        return facts(wanted, found, List.of());
    }

    /** @param leftAlone differences that are not to be undone */
    private Facts facts(Scan wanted, Scan found, List<Difference> leftAlone) {
        Schema desired = compared(wanted.schema());
        Schema actual = compared(found.schema());
        List<Acceptance> all = new ArrayList<>(acceptances);
        leftAlone.forEach(one -> all.add(Acceptance.of(one, defaultNamespace)));
        DiffOptions options = Residue.everything(actual, major).withAcceptances(all);
        return Facts.of(plan(desired, actual, options, found.dependents()), desired, actual, defaultNamespace);
    }

    /** Returns what takes one difference back, with what must step aside for it. */
    private List<String> revert(Facts facts, Difference one, Scan made, Scan found) {
        if (!facts.movesOthers()) {
            return facts.sql(one.object());
        }
        List<Difference> others =
                facts.all().stream().filter(other -> !other.equals(one)).toList();
        return Facts.sql(facts(made, found, others).plan().upgrade());
    }

    private Plan plan(Schema desired, Schema actual, DiffOptions options, List<Dependent> dependents) {
        if (desired.equals(actual)) {
            return new Plan(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        SchemaDiffer differ = new SchemaDiffer();
        try {
            return differ.diff(desired, actual, options.withDependents(dependents), canonicalizer);
        } catch (BlockedChangeException somethingStandsInTheWay) {
            // whoever runs the SQL hears of it from PostgreSQL
            return differ.diff(desired, actual, options, canonicalizer);
        }
    }

    private Schema compared(Schema schema) {
        return schema.withAuxiliaries(List.of())
                .withViews(schema.views().stream()
                        .filter(view -> views.contains(view.name().in(defaultNamespace)))
                        .toList());
    }

    /**
     * Returns what was made, changed or dropped by hand in a database.
     *
     * @param made what the revisions that were run there made
     * @param found what it has
     */
    List<Move> byHand(Scan made, Scan found) {
        Facts facts = facts(made, found);
        List<Move> moves = new ArrayList<>();
        facts.all().forEach(one -> moves.add(byHand(one, revert(facts, one, made, found))));
        TreeSet<String> names = new TreeSet<>(made.unmodelled());
        names.addAll(found.unmodelled());
        Set<String> modelled = views.stream()
                .map(view -> ObjectName.of(ObjectKind.VIEW, view).toString())
                .collect(Collectors.toSet());
        names.removeAll(modelled);
        names.removeIf(
                name -> made.unmodelled().contains(name) == found.unmodelled().contains(name));
        names.forEach(name -> moves.add(
                found.unmodelled().contains(name)
                        ? Unmodelled.made(name, statements(found, name, Dependent::drop))
                        : Unmodelled.dropped(name, statements(made, name, Dependent::restore))));
        extensions(made, found).forEach(moves::add);
        return moves;
    }

    /** One that a revision made and that is gone is a difference; one that nobody asked for is none. */
    private static Stream<Move> extensions(Scan made, Scan found) {
        return found.schema().extensions().stream()
                .filter(name -> !made.schema().extensions().contains(name))
                .map(name -> Unmodelled.made(
                        ObjectName.of(ObjectKind.EXTENSION, QualifiedName.of(name))
                                .toString(),
                        Facts.sql(List.of(new DropExtension(name)))));
    }

    private static Move byHand(Difference difference, List<String> sql) {
        return new Move(
                Move.DATABASE,
                null,
                difference.object().kind().text(),
                difference.object().path(),
                difference.actual(),
                difference.desired(),
                "changed by hand in the database: `autogen adopt` keeps it, this SQL reverts it",
                sql);
    }

    private static List<String> statements(Scan scan, String name, Function<Dependent, List<String>> statements) {
        return scan.dependents().stream()
                .filter(one -> one.name().equals(name))
                .flatMap(one -> statements.apply(one).stream())
                .toList();
    }
}
