package dev.autogen.workflow;

import dev.autogen.differ.Difference;
import dev.autogen.differ.Plan;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropView;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.operation.OperationSummary;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.View;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What differs between two parties, one fact for each object: the differences of a plan, and what it does besides, to views and by renames.
 *
 * @param differences by object, the default namespace spelled out
 */
record Facts(TreeMap<ObjectName, Difference> differences, Plan plan, String defaultNamespace) {

    /**
     * Returns the facts behind a plan.
     *
     * @param desired the schema that it leads to
     * @param actual the one that it starts from
     */
    static Facts of(Plan plan, Schema desired, Schema actual, String defaultNamespace) {
        Facts facts = new Facts(new TreeMap<>(), plan, defaultNamespace);
        plan.differences().forEach(one -> facts.add(one.object(), one.desired(), one.actual()));
        List<ObjectName> known = List.copyOf(facts.differences.keySet());
        for (Operation operation : plan.upgrade()) {
            OperationObject.of(operation)
                    .map(object -> object.in(defaultNamespace))
                    .filter(object -> known.stream().noneMatch(one -> one.owner().equals(object.owner())))
                    .ifPresent(object -> facts.add(object, operation, desired, actual));
        }
        return facts;
    }

    private void add(ObjectName object, Operation operation, Schema desired, Schema actual) {
        if (operation instanceof CreateView || operation instanceof DropView) {
            add(object, query(desired, object), query(actual, object));
        } else {
            add(object, OperationSummary.of(operation), null);
        }
    }

    private String query(Schema schema, ObjectName object) {
        return schema.views().stream()
                .filter(view -> view.name().in(defaultNamespace).equals(object.owner()))
                .map(View::query)
                .map(query -> query.replaceAll("\\s+", " "))
                .findFirst()
                .orElse(null);
    }

    private void add(ObjectName object, String desired, String actual) {
        ObjectName whole = object.in(defaultNamespace);
        differences.put(whole, new Difference(whole, desired, actual));
    }

    boolean isEmpty() {
        return differences.isEmpty();
    }

    Collection<Difference> all() {
        return differences.values();
    }

    Optional<Difference> of(ObjectName object) {
        return Optional.ofNullable(differences.get(object));
    }

    /** Returns whether the parties are of one mind about the object: neither it differs, nor, of a whole one, anything of it. */
    boolean agreeOn(ObjectName object) {
        return Stream.concat(
                        differences.keySet().stream(),
                        plan.accepted().stream().map(one -> one.object().in(defaultNamespace)))
                .noneMatch(one -> one.equals(object)
                        || (object.member() == null && one.owner().equals(object.owner())));
    }

    /** Returns the statements of the plan that are about the object; all of it where something must step aside for them. */
    List<String> sql(ObjectName object) {
        List<Operation> about = new ArrayList<>();
        boolean aside = false;
        for (Operation operation : plan.upgrade()) {
            Optional<ObjectName> name = OperationObject.of(operation).map(one -> one.in(defaultNamespace));
            aside |= name.isEmpty();
            if (name.filter(one -> isOf(one, object)).isPresent()) {
                about.add(operation);
            }
        }
        return new SqlRenderer()
                .render(aside ? plan.upgrade() : about).stream().map(SqlStatement::text).toList();
    }

    private static boolean isOf(ObjectName one, ObjectName object) {
        return one.path().equals(object.path())
                || (object.member() == null && one.owner().equals(object.owner()));
    }
}
