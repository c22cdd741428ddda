package dev.autogen.testing.random;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Views over tables and other views; {@link Queries} reads again what they say. */
final class RandomViews {

    private final Dice dice;
    private final NamedTypes types;

    RandomViews(Kit kit) {
        this.dice = kit.dice();
        this.types = kit.types();
    }

    /** Returns a view; the schema must have a table with a column. */
    View view(QualifiedName name, Schema schema) {
        View view = new View(name, query(schema)).comment(dice.chance(15) ? RandomTexts.comment(dice) : null);
        return dice.chance(15) ? withColumnComment(view) : view;
    }

    View withColumnComment(View view) {
        List<String> outputs = Queries.outputs(view);
        if (outputs.isEmpty()) {
            return view;
        }
        Map<String, String> comments = new TreeMap<>(view.columnComments());
        comments.put(dice.pick(outputs), RandomTexts.comment(dice));
        return view.columnComments(comments);
    }

    static List<Table> tables(Schema schema) {
        return schema.tables().stream()
                .filter(table -> !table.columns().isEmpty())
                .toList();
    }

    private String query(Schema schema) {
        List<View> views = schema.views().stream()
                .filter(view -> !Queries.outputs(view).isEmpty())
                .toList();
        if (!views.isEmpty() && dice.chance(25)) {
            return overView(dice.pick(views));
        }
        Table table = dice.pick(tables(schema));
        return switch (dice.between(1, 7)) {
            // "select *" shows them in an order that only the table's own past decides
            case 1 -> "select " + all(table) + " from " + source(table.name(), 1);
            case 2 -> "select count(*) as c_count from " + source(table.name(), 1) + where(table);
            case 3 -> joined(table, schema).orElseGet(() -> plain(table));
            case 4 -> grouped(table).orElseGet(() -> plain(table));
            case 5 -> {
                Table other = dice.pick(tables(schema));
                yield "select count(*) as c_count from " + source(table.name(), 1) + " union all select 7 from "
                        + source(other.name(), 2);
            }
            default -> plain(table);
        };
    }

    private static String all(Table table) {
        return table.columns().stream()
                .map(column -> "r1." + Identifiers.quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static String source(QualifiedName name, int number) {
        return Identifiers.quoted(name) + " as r" + number;
    }

    private String overView(View below) {
        List<String> outputs = dice.some(Queries.outputs(below), 1, 2);
        List<String> shown = new ArrayList<>();
        RandomNames columns = new RandomNames(dice);
        outputs.forEach(output -> shown.add("r1." + Identifiers.quoted(output) + as(columns)));
        String where = dice.chance(40) ? " where r1." + Identifiers.quoted(outputs.get(0)) + " is not null" : "";
        return "select " + String.join(", ", shown) + " from " + source(below.name(), 1) + where;
    }

    private String as(RandomNames columns) {
        return " as " + Identifiers.quoted(columns.within("c_"));
    }

    private String plain(Table table) {
        String query = "select " + shown(table) + " from " + source(table.name(), 1) + where(table);
        return dice.chance(15) && !query.contains(").")
                ? query + " with " + dice.pick("local", "cascaded") + " check option"
                : query;
    }

    private String shown(Table table) {
        RandomNames columns = new RandomNames(dice);
        List<String> shown = new ArrayList<>();
        for (Column column : dice.some(table.columns(), 1, 3)) {
            List<Attribute> attributes = types.attributes(column.type());
            String value = attributes.isEmpty() || dice.chance(50)
                    ? name(column, 1)
                    : "(" + name(column, 1) + ")."
                            + Identifiers.quoted(dice.pick(attributes).name());
            shown.add(value + as(columns));
        }
        return String.join(", ", shown);
    }

    private static String name(Column column, int source) {
        return "r" + source + "." + Identifiers.quoted(column.name());
    }

    private String where(Table table) {
        if (dice.chance(50)) {
            return "";
        }
        Column column = dice.pick(table.columns());
        ColumnType base = types.base(column.type());
        List<String> labels = types.labels(column.type());
        String condition = " is not null";
        if (!labels.isEmpty()) {
            condition = " <> " + NamedTypes.literal(column.type(), dice.pick(labels));
        } else if (RandomExpressions.isWhole(base)) {
            condition = dice.pick(" > 0", " < 100");
        } else if (base.is("text") || base.is("character varying")) {
            condition = dice.pick(" <> ''", " = 'it''s'", " > 'a'::text");
        }
        return " where " + name(column, 1) + condition;
    }

    private Optional<String> joined(Table table, Schema schema) {
        if (table.foreignKeys().isEmpty()) {
            return Optional.empty();
        }
        ForeignKey key = dice.pick(table.foreignKeys());
        Table referenced = schema.table(key.referencedTable()).orElseThrow();
        RandomNames columns = new RandomNames(dice);
        Column from = table.column(key.columns().get(0)).orElseThrow();
        Column to = referenced.column(key.referencedColumns().get(0)).orElseThrow();
        return Optional.of("select " + name(dice.pick(table.columns()), 1) + as(columns) + ", "
                + name(dice.pick(referenced.columns()), 2) + as(columns) + " from " + source(table.name(), 1)
                + dice.pick(" join ", " left join ") + source(referenced.name(), 2) + " on " + name(from, 1) + " = "
                + name(to, 2));
    }

    private Optional<String> grouped(Table table) {
        PrimaryKey key = table.primaryKey();
        if (key == null || key.columns().size() > 1 || key.deferrability() != Deferrability.NOT_DEFERRABLE) {
            return Optional.empty();
        }
        Column column = table.column(key.columns().get(0)).orElseThrow();
        return Optional.of(
                "select " + shown(table) + " from " + source(table.name(), 1) + " group by " + name(column, 1));
    }
}
