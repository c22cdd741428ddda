package dev.autogen.differ;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the extensions that the entities need without naming them: for the type of a column, the operators of an index, a function in an expression. */
final class ExtensionNeeds {

    private final Set<String> types = new TreeSet<>();
    private final Set<String> operatorClasses = new TreeSet<>();
    private final Set<String> functions = new TreeSet<>();
    private final Set<String> methods = new TreeSet<>();

    private ExtensionNeeds(Schema schema) {
        schema.compositeTypes().stream()
                .flatMap(type -> type.attributes().stream())
                .forEach(attribute -> add(attribute.type()));
        schema.domains().forEach(domain -> add(domain.asTable()));
        schema.tables().forEach(this::add);
    }

    /** Returns the desired schema with what it needs, except where the actual one has the same by other means, such as a type of one's own called isbn. */
    static Schema add(Schema desired, Schema actual) {
        ExtensionNeeds wanted = new ExtensionNeeds(desired);
        ExtensionNeeds existing = new ExtensionNeeds(actual);
        existing.types.addAll(ExtensionTypes.own(desired, actual));
        Set<String> extensions = new TreeSet<>();
        add(extensions, wanted.types, existing.types, KnownExtensions.TYPES, actual);
        add(extensions, wanted.operatorClasses, existing.operatorClasses, KnownExtensions.OPERATOR_CLASSES, actual);
        add(extensions, wanted.functions, existing.functions, KnownExtensions.FUNCTIONS, actual);
        add(extensions, wanted.methods, existing.methods, KnownExtensions.METHODS, actual);
        extensions.addAll(desired.extensions());
        return desired.withExtensions(List.copyOf(extensions));
    }

    private static void add(
            Set<String> extensions, Set<String> wanted, Set<String> existing, KnownExtensions known, Schema actual) {
        for (String name : wanted) {
            known.of(name)
                    .filter(extension -> actual.extensions().contains(extension) || !existing.contains(name))
                    .ifPresent(extensions::add);
        }
    }

    private void add(ColumnType type) {
        if (!type.isBuiltIn()) {
            types.add(type.name().name());
        }
    }

    private void add(Table table) {
        List<@Nullable String> expressions = new ArrayList<>();
        for (Column column : table.columns()) {
            add(column.type());
            expressions.add(column.defaultExpression());
            expressions.add(column.generation() instanceof Computed computed ? computed.expression() : null);
        }
        table.checks().stream().map(CheckConstraint::expression).forEach(expressions::add);
        for (Index index : table.indexes()) {
            expressions.add(index.predicate());
            for (IndexKey key : index.keys()) {
                expressions.add(key.expression());
                addOperators(table, index.method(), key);
            }
        }
        for (ExclusionConstraint exclusion : table.exclusions()) {
            if (exclusion.definition().toLowerCase(Locale.ROOT).startsWith("exclude using gist")) {
                Expressions.excludedAsEqual(exclusion.definition()).forEach(name -> addScalar(table, "gist", name));
            }
        }
        expressions.stream()
                .flatMap(Stream::ofNullable)
                .forEach(expression -> functions.addAll(Expressions.functions(expression)));
    }

    private void addOperators(Table table, String method, IndexKey key) {
        String operatorClass = key.operatorClass();
        if (operatorClass != null) {
            String name = operatorClass.replaceFirst("\\(.*", "").strip();
            operatorClasses.add(name.substring(name.lastIndexOf('.') + 1));
        } else if (key.column() != null) {
            addScalar(table, method, key.column());
        }
    }

    /** Neither GiST nor GIN has operators for a single value of a type that btree is made for. */
    private void addScalar(Table table, String method, String column) {
        table.column(column)
                .map(Column::type)
                .filter(type -> type.isBuiltIn() && !type.array())
                .map(type -> type.name().name())
                .filter(KnownExtensions.SCALARS::contains)
                .ifPresent(name -> methods.add(method));
    }
}
