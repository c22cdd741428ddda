package dev.autogen.sql;

import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The statements that make composite types anew: one with other attributes, and those that contain what is made anew. PostgreSQL allows no subquery where a
 * column's values are converted, and an array needs one: functions beside the types convert, and are dropped again.
 */
final class CompositeTypeRebuild {

    private final List<RemadeComposite> types = new ArrayList<>();

    /** By name of a type that is made anew, what becomes of an expression of the old one, as that type or as an array of it. */
    private final Map<QualifiedName, BiFunction<ColumnType, String, String>> conversions = new HashMap<>();

    private CompositeTypeRebuild() {}

    static List<SqlStatement> statements(RebuildCompositeType operation) {
        CompositeTypeRebuild rebuild = new CompositeTypeRebuild();
        List<String> values = operation.attributes().stream()
                .map(attribute -> (operation.kept().contains(attribute.name()) ? value(attribute) : "null")
                        + (operation.asTexts().contains(attribute.name()) ? "::text::" : "::")
                        + DefinitionSql.type(attribute.type()))
                .toList();
        rebuild.add(
                new CompositeUse(operation.type(), operation.attributes(), operation.uses()),
                values,
                operation.holders());
        rebuild.addHolders(operation.holders());
        return Stream.of(rebuild.make(), rebuild.move(), rebuild.drop())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns what makes the composite types anew that have a rebuilt enum type. */
    static CompositeTypeRebuild holders(RebuildEnum operation) {
        CompositeTypeRebuild rebuild = new CompositeTypeRebuild();
        String type = Identifiers.quoted(operation.type());
        rebuild.conversions.put(
                operation.type(),
                (old, value) -> old.array() ? value + "::text[]::" + type + "[]" : value + "::text::" + type);
        rebuild.addHolders(operation.holders());
        return rebuild;
    }

    /** Returns what makes the composite types anew that have a rebuilt domain. */
    static CompositeTypeRebuild holders(RebuildDomain operation) {
        CompositeTypeRebuild rebuild = new CompositeTypeRebuild();
        Domain domain = operation.domain();
        String base = DefinitionSql.type(domain.type());
        String type = Identifiers.quoted(domain.name());
        rebuild.conversions.put(
                domain.name(),
                (old, value) ->
                        old.array() ? value + "::" + base + "[]::" + type + "[]" : value + "::" + base + "::" + type);
        rebuild.addHolders(operation.holders());
        return rebuild;
    }

    private static String value(Attribute attribute) {
        return "($1)." + Identifiers.quoted(attribute.name());
    }

    private void addHolders(List<CompositeUse> holders) {
        for (CompositeUse holder : holders) {
            List<String> values =
                    holder.attributes().stream().map(this::converted).toList();
            add(holder, values, holders);
        }
    }

    private String converted(Attribute attribute) {
        ColumnType type = attribute.type();
        BiFunction<ColumnType, String, String> conversion = conversions.get(type.name());
        return conversion == null
                ? value(attribute) + "::" + DefinitionSql.type(type)
                : conversion.apply(type, value(attribute));
    }

    private void add(CompositeUse type, List<String> values, List<CompositeUse> holders) {
        List<Boolean> arrays = Stream.concat(
                        type.uses().stream().map(EnumUse::array),
                        holders.stream()
                                .flatMap(holder -> holder.attributes().stream())
                                .map(Attribute::type)
                                .filter(other -> other.name().equals(type.type()))
                                .map(ColumnType::array))
                .toList();
        boolean anyDimensions = !holders.isEmpty() || type.uses().stream().anyMatch(EnumUse::anyDimensions);
        RemadeComposite remade =
                new RemadeComposite(type, values, !arrays.isEmpty(), arrays.contains(true), anyDimensions);
        types.add(remade);
        conversions.put(type.type(), (old, value) -> remade.function() + "(" + value + ")");
    }

    /** Returns what puts the old types aside and creates the new ones. */
    List<SqlStatement> make() {
        return types.stream().flatMap(type -> type.make().stream()).toList();
    }

    /** Returns what moves the columns over. */
    List<SqlStatement> move() {
        List<SqlStatement> statements = new ArrayList<>();
        types.forEach(type -> statements.addAll(type.createFunctions()));
        types.forEach(type -> statements.addAll(type.move()));
        reversed().forEach(type -> statements.addAll(type.dropFunctions()));
        return statements;
    }

    /** Returns what drops the old types. */
    List<SqlStatement> drop() {
        return reversed().stream().map(RemadeComposite::drop).toList();
    }

    private List<RemadeComposite> reversed() {
        List<RemadeComposite> reversed = new ArrayList<>(types);
        Collections.reverse(reversed);
        return reversed;
    }
}
