package dev.autogen.workflow;

import dev.autogen.differ.Difference;
import dev.autogen.differ.Plan;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropView;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.operation.OperationSummary;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.View;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
            facts.object(operation)
                    .filter(object ->
                            known.stream().noneMatch(one -> one.owner().equals(object.owner())))
                    .ifPresent(object -> facts.add(object, operation, desired, actual));
        }
        return facts;
    }

    private void add(ObjectName object, Operation operation, Schema desired, Schema actual) {
        if (isOfView(operation)) {
            String wanted = query(desired, object);
            String found = query(actual, object);
            // the same on both sides only steps aside
            if (!Objects.equals(wanted, found)) {
                add(object, wanted, found);
            }
        } else {
            add(object, OperationSummary.of(operation), null);
        }
    }

    private static boolean isOfView(Operation operation) {
        return operation instanceof CreateView || operation instanceof DropView;
    }

    private @Nullable String query(Schema schema, ObjectName object) {
        return schema.views().stream()
                .filter(view -> view.name().in(defaultNamespace).equals(object.owner()))
                .map(View::query)
                .map(query -> query.replaceAll("\\s+", " "))
                .findFirst()
                .orElse(null);
    }

    private void add(ObjectName object, @Nullable String desired, @Nullable String actual) {
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
                .noneMatch(one -> one.equals(object) || isPartOf(one, object));
    }

    /** Returns whether something that differs in nothing must step aside for the plan. */
    boolean movesOthers() {
        return plan.upgrade().stream().anyMatch(operation -> {
            Optional<ObjectName> name = object(operation);
            return name.isEmpty() || (isOfView(operation) && !differences.containsKey(name.get()));
        });
    }

    /** Returns the statements of the plan that are about the object. */
    List<String> sql(ObjectName object) {
        return sql(plan.upgrade().stream()
                .filter(operation ->
                        object(operation).filter(one -> isOf(one, object)).isPresent())
                .toList());
    }

    static List<String> sql(List<Operation> operations) {
        return new SqlRenderer()
                .render(operations).stream().map(SqlStatement::text).toList();
    }

    private Optional<ObjectName> object(Operation operation) {
        return OperationObject.of(operation).map(one -> one.in(defaultNamespace));
    }

    private static boolean isOf(ObjectName one, ObjectName object) {
        return one.path().equals(object.path()) || isPartOf(one, object);
    }

    /** Nothing is part of a comment, though that on a table goes by the table's name. */
    private static boolean isPartOf(ObjectName one, ObjectName object) {
        return object.member() == null
                && object.kind() != ObjectKind.COMMENT
                && one.owner().equals(object.owner());
    }
}
