package dev.autogen.workflow;

import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.scanner.database.CatalogObject;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.sql.Literals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leads from what one database has to what another one has, also in what nobody compares. What goes is dropped first, and what stands on it with it; then come the
 * operations, and what they need just before them, and what they let go of; then what comes, each after what it needs; at last what is set on them.
 */
final class Transition {

    private final Inventory from;
    private final Inventory to;
    private final Set<String> gone = new LinkedHashSet<>();
    private final Map<String, CatalogObject> come = new LinkedHashMap<>();
    private final Map<String, Operation> makers = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<Operation> emitted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Operation> result = new ArrayList<>();

    Transition(Inventory from, Inventory to) {
        this.from = from;
        this.to = to;
        for (CatalogObject old : from.objects().objects()) {
            Optional<CatalogObject> now = to.find(old.name());
            boolean replaced = now.isPresent() && isReplaceable(old) && isReplaceable(now.get());
            if (now.isEmpty() || !replaced && !isSame(old, now.get())) {
                gone.add(old.name());
            }
        }
        addWhatStandsOnIt();
        for (CatalogObject one : to.objects().objects()) {
            Optional<CatalogObject> old = from.find(one.name());
            if (one.isCreatable() && (old.isEmpty() || gone.contains(one.name()) || !isSame(old.get(), one))) {
                come.put(one.name(), one);
            }
        }
    }

    /** PostgreSQL prints some expressions in other words when it has read its own print: more casts, more parentheses. */
    static boolean isSame(CatalogObject one, CatalogObject other) {
        return one.create().equals(other.create()) || bare(one.create()).equals(bare(other.create()));
    }

    private static List<String> bare(List<String> statements) {
        return statements.stream()
                .map(sql -> sql.replaceAll(
                                "::(character varying|(timestamp|time) with(out)? time zone|double precision|bit varying|[\\w.\"]+)"
                                        + "(\\(\\d+(, ?\\d+)?\\))?(\\[\\])*",
                                "")
                        .replaceAll("[()\\s]+", ""))
                .toList();
    }

    private static boolean isReplaceable(CatalogObject one) {
        return one.name().startsWith("function ") || one.name().startsWith("procedure ");
    }

    private void addWhatStandsOnIt() {
        boolean found = !gone.isEmpty();
        while (found) {
            found = false;
            for (CatalogObject one : from.objects().objects()) {
                found |= !gone.contains(one.name())
                        && one.needs().stream().anyMatch(gone::contains)
                        && gone.add(one.name());
            }
        }
    }

    /** Returns the names of what is dropped and, if it comes again, made anew: operations need not move it. */
    Set<String> gone() {
        return gone;
    }

    /** Returns whether nothing has to be done about what nobody compares. */
    boolean isEmpty() {
        return gone.isEmpty()
                && come.isEmpty()
                && changedSettings(from, to).isEmpty()
                && changedSettings(to, from).isEmpty();
    }

    /**
     * Returns all that has to be done.
     *
     * @param operations what has to be done to what is compared, in order
     */
    List<Operation> with(List<Operation> operations) {
        changedSettings(from, to).stream()
                .filter(one -> !gone.contains(one.name()))
                .forEach(one -> SettingReverse.of(one).forEach(this::execute));
        Set<String> below = below();
        List<CatalogObject> dropped = dropped();
        dropped.stream().filter(one -> !below.contains(one.name())).forEach(one -> one.drop()
                .forEach(this::execute));
        if (come.keySet().stream().anyMatch(name -> name.startsWith("function ") || name.startsWith("procedure "))) {
            // their bodies may name what comes later
            execute("set local check_function_bodies = off");
        }
        for (Operation operation : operations) {
            Optional<String> key = key(operation);
            if (operation.kind().startsWith("create") || operation.kind().equals("addForeignKey")) {
                key.ifPresent(name -> makers.putIfAbsent(name, operation));
            }
        }
        extensions(operations);
        for (Operation operation : operations) {
            emit(operation);
        }
        dropped.stream().filter(one -> below.contains(one.name())).forEach(one -> one.drop()
                .forEach(this::execute));
        come.keySet().forEach(this::emit);
        RoleGuard guard = new RoleGuard();
        changedSettings(to, from).forEach(one -> guard.add(one.create(), one.roles()));
        guard.statements().forEach(this::execute);
        return List.copyOf(result);
    }

    /** Extensions first: a transaction's search path has the schemas of those that were there when it began, so those of new ones are added. */
    private void extensions(List<Operation> operations) {
        operations.stream()
                .filter(operation -> operation.kind().equals("createExtension"))
                .forEach(this::emit);
        List<CatalogObject> extensions = come.values().stream()
                .filter(one -> one.name().startsWith("extension "))
                .toList();
        extensions.forEach(one -> emit(one.name()));
        extensions.stream()
                .map(one -> one.create().get(one.create().size() - 1))
                .map(sql -> sql.substring(sql.indexOf(" with schema ") + " with schema ".length()))
                .distinct()
                .sorted()
                .map(schema -> "select set_config('search_path', current_setting('search_path') || "
                        + Literals.string(", " + schema) + ", true)")
                .forEach(this::execute);
    }

    private static List<CatalogObject> changedSettings(Inventory of, Inventory other) {
        return of.objects().settings().stream()
                .filter(one ->
                        other.find(one.name()).map(old -> !isSame(one, old)).orElse(true))
                .toList();
    }

    /** Returns what goes for good and what is compared stands on, such as the domain of a column or a function in a check: the operations have to let go of it first. */
    private Set<String> below() {
        Set<String> below = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from.objects().needs().keySet());
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (String need : from.needs(open.pop())) {
                if (gone.contains(need) && !come.containsKey(need)) {
                    below.add(need);
                }
                if (seen.add(need)) {
                    open.add(need);
                }
            }
        }
        return below;
    }

    /** What stands on others goes before them. */
    private List<CatalogObject> dropped() {
        List<CatalogObject> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        gone.forEach(name -> visit(name, seen, order));
        Collections.reverse(order);
        return order;
    }

    private void visit(String name, Set<String> seen, List<CatalogObject> order) {
        if (gone.contains(name) && seen.add(name)) {
            from.needs(name).forEach(below -> visit(below, seen, order));
            from.find(name).ifPresent(order::add);
        }
    }

    private void emit(Operation operation) {
        if (emitted.contains(operation)) {
            return;
        }
        emitted.add(operation);
        key(operation).ifPresent(key -> needed(key).forEach(this::emit));
        result.add(operation);
    }

    /** A loop is broken where it closes; the proof says so if that is wrong. */
    private void emit(String name) {
        if (!begun.add(name)) {
            return;
        }
        Operation maker = makers.get(name);
        if (maker != null) {
            emit(maker);
        }
        CatalogObject object = come.get(name);
        if (object != null) {
            needed(name).forEach(this::emit);
            RoleGuard guard = new RoleGuard();
            guard.add(create(object), object.roles());
            guard.statements().forEach(this::execute);
        }
    }

    private List<String> needed(String name) {
        return to.needs(name).stream().sorted().toList();
    }

    private List<String> create(CatalogObject object) {
        List<String> create = new ArrayList<>(object.create());
        if (isReplaceable(object)
                && !gone.contains(object.name())
                && from.find(object.name()).isPresent()) {
            create.set(0, create.get(0).replaceFirst("^create ", "create or replace "));
        }
        return create;
    }

    private void execute(String sql) {
        result.add(new ExecuteSql(sql));
    }

    /** Returns what the catalog keeps the operation's object as: a column is part of its table. */
    private Optional<String> key(Operation operation) {
        return OperationObject.of(operation)
                .map(object -> object.in(to.defaultNamespace()))
                .map(object -> {
                    boolean own = object.kind() == ObjectKind.INDEX
                            || object.kind() == ObjectKind.CONSTRAINT
                                    && operation.kind().equals("addForeignKey");
                    boolean part = object.member() != null
                            && !own
                            && (object.kind() == ObjectKind.COLUMN || object.kind() == ObjectKind.CONSTRAINT);
                    return (part ? ObjectName.of(ObjectKind.TABLE, object.owner()) : object).toString();
                });
    }
}
