package dev.autogen.testing.random;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.View;
import java.util.Map;

/** Changes of views. */
final class ViewMutations {

    private final Dice dice;
    private final RandomNames names;
    private final RandomViews views;

    ViewMutations(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
        this.views = new RandomViews(kit);
    }

    /** Returns the schema after one change; it must have a table with a column. */
    Schema change(Schema schema) {
        if (schema.views().isEmpty() || dice.chance(30)) {
            View view = views.view(QualifiedName.of(names.next("view_")), schema);
            return schema.withViews(Lists.plus(schema.views(), view));
        }
        View view = dice.pick(schema.views());
        return switch (dice.between(1, 5)) {
            case 1 -> schema.withViews(Lists.minus(schema.views(), view));
            case 2 -> rename(schema, view);
            case 3 -> replace(schema, view, view.comment(dice.chance(30) ? null : RandomTexts.comment(dice)));
            case 4 ->
                replace(schema, view, dice.chance(30) ? view.columnComments(Map.of()) : views.withColumnComment(view));
            default -> {
                Schema others = schema.withViews(schema.views().stream()
                        .filter(other -> !reads(other, view, schema))
                        .toList());
                View changed = views.view(view.name(), others);
                yield replace(schema, view, changed.comment(view.comment()));
            }
        };
    }

    /** Whether a view reads the other, itself or by way of others. */
    private static boolean reads(View view, View other, Schema schema) {
        return view.equals(other)
                || Queries.sources(view.query()).values().stream()
                        .flatMap(name -> schema.view(name).stream())
                        .anyMatch(below -> reads(below, other, schema));
    }

    private Schema rename(Schema schema, View view) {
        QualifiedName newName = view.name().withName(names.next("view_"));
        View renamed = new View(newName, view.query(), view.comment(), view.columnComments());
        Schema changed = replace(schema, view, renamed);
        return changed.withViews(changed.views().stream()
                .map(other -> Queries.withTable(other, view.name(), newName))
                .toList());
    }

    private static Schema replace(Schema schema, View view, View changed) {
        return schema.withViews(Lists.replace(schema.views(), view, changed));
    }
}
