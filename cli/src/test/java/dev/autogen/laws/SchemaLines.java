package dev.autogen.laws;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ExpressionCanonicalizer.Answer;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generation;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A schema as sorted lines, one for each column, constraint, index, …: the laws' own idea of when two schemas are equal, which knows nothing of the
 * differ. What the design declares equal reads alike: the order of columns, time types without precision and with 6, a unique constraint and an index
 * that says no more, a key of its column's collation and one that says none, serial and identity. Expressions read as PostgreSQL prints them.
 */
final class SchemaLines {

    private final CanonicalTexts texts;
    private final @Nullable Schema desired;
    private final Set<String> chosen;
    private final Set<String> lines = new TreeSet<>();

    private SchemaLines(CanonicalTexts texts, @Nullable Schema desired) {
        this.texts = texts;
        this.desired = desired;
        this.chosen = desired == null ? Set.of() : chosenNames(desired);
    }

    /**
     * Returns the lines.
     *
     * @param desired says which names of constraints and indexes were chosen, and which counting columns say no more than that they count; null if all
     *     counts
     */
    static Set<String> of(Schema schema, LeasedDatabase database, @Nullable Schema desired) {
        SchemaLines lines = new SchemaLines(CanonicalTexts.of(schema, database.canonicalizer()), desired);
        lines.add(schema);
        lines.addViews(schema, database);
        return lines.lines;
    }

    private static Set<String> chosenNames(Schema desired) {
        Set<String> names = new TreeSet<>();
        for (Table table : desired.tables()) {
            table.constraints().forEach(constraint -> add(names, constraint.name()));
            table.indexes().forEach(index -> add(names, index.name()));
        }
        return names;
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private void add(Schema schema) {
        schema.namespaces().forEach(name -> lines.add("namespace " + name));
        schema.extensions().forEach(name -> lines.add("extension " + name));
        schema.enums()
                .forEach(type -> lines.add(
                        "enum " + type.name() + " " + type.labels() + " " + type.casts() + comment(type.comment())));
        schema.compositeTypes()
                .forEach(type ->
                        lines.add("composite type " + type.name() + " " + type.attributes() + comment(type.comment())));
        schema.domains().forEach(this::add);
        schema.sequences()
                .forEach(sequence -> lines.add("sequence " + sequence.name() + " " + sequence.options() + " owned by "
                        + sequence.ownedBy() + comment(sequence.comment())));
        schema.tables().forEach(this::add);
    }

    private void addViews(Schema schema, LeasedDatabase database) {
        List<Answer> queries = database.canonicalizer()
                .canonicalizeQueries(schema.views().stream().map(View::query).toList(), schema);
        for (int i = 0; i < queries.size(); i++) {
            View view = schema.views().get(i);
            lines.add("view " + view.name() + comment(view.comment()) + view.columnComments() + " " + queries.get(i));
        }
    }

    private void add(Domain domain) {
        Table table = domain.asTable();
        lines.add("domain " + domain.name() + (domain.nullable() ? "" : " not null") + comment(domain.comment()));
        lines.add(
                "domain " + domain.name() + ": " + column(table, table.columns().get(0)));
        domain.checks()
                .forEach(check -> lines.add("domain " + domain.name() + ": " + check.name() + " check "
                        + texts.text(table, Use.CHECK, null, check.expression())
                        + proof(check.validated(), check.notEnforced())));
    }

    private void add(Table table) {
        String start = table.name() + ": ";
        lines.add("table " + table.name() + comment(table.comment()));
        table.columns().forEach(column -> lines.add(start + column(table, column)));
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            lines.add(start + name(key.name()) + "primary key " + key.columns() + include(key.include())
                    + timing(key.deferrability()));
        }
        for (UniqueConstraint unique : table.uniques()) {
            lines.add(start
                    + unique(unique.name(), unique.columns(), unique.include(), unique.nullsNotDistinct())
                    + timing(unique.deferrability()));
        }
        for (CheckConstraint check : table.checks()) {
            lines.add(start + name(check.name()) + "check " + texts.text(table, Use.CHECK, null, check.expression())
                    + (check.noInherit() ? " no inherit" : "") + proof(check.validated(), check.notEnforced()));
        }
        for (ExclusionConstraint exclusion : table.exclusions()) {
            lines.add(start + name(exclusion.name()) + texts.text(table, Use.EXCLUSION, null, exclusion.definition()));
        }
        table.foreignKeys().forEach(foreignKey -> lines.add(start + foreignKey(foreignKey)));
        table.indexes().forEach(index -> lines.add(start + index(table, index)));
    }

    private String column(Table table, Column column) {
        boolean inKey =
                table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
        boolean nullable = column.nullable() && !inKey && !(column.generation() instanceof Identity);
        String expression = column.defaultExpression();
        String defaultText = expression == null ? "null" : texts.text(table, Use.DEFAULT, column.name(), expression);
        return "column " + column.name() + " " + type(column.type()) + (nullable ? "" : " not null")
                + (isNull(defaultText) ? "" : " default " + defaultText)
                + generation(table, column)
                + (column.collation() == null ? "" : " collate " + column.collation())
                + comment(column.comment());
    }

    private static boolean isNull(String defaultText) {
        return defaultText.equalsIgnoreCase("null")
                || defaultText.toLowerCase(java.util.Locale.ROOT).startsWith("null::");
    }

    private static String type(ColumnType type) {
        boolean time = type.isBuiltIn() && type.name().name().matches("time(stamp)? with(out)? time zone");
        return (time && type.modifier() == null ? new ColumnType(type.name(), "6", type.array()) : type).toString();
    }

    private String generation(Table table, Column column) {
        Generation generation = column.generation();
        if (generation == null) {
            return "";
        }
        return generation.accept(new Generation.Visitor<>() {
            @Override
            public String visitIdentity(Identity identity) {
                return counted(identity.options());
            }

            @Override
            public String visitSerial(Serial serial) {
                return counted(serial.options());
            }

            private String counted(SequenceOptions options) {
                return " counted" + (saysOnlyThatItCounts(table, column) ? "" : " " + options);
            }

            @Override
            public String visitComputed(Computed computed) {
                return " as " + texts.text(table, Use.GENERATED, column.name(), computed.expression())
                        + (computed.stored() ? " stored" : " virtual");
            }
        });
    }

    private boolean saysOnlyThatItCounts(Table table, Column column) {
        Column wanted = desired == null
                ? null
                : desired.table(table.name())
                        .flatMap(found -> found.column(column.name()))
                        .orElse(null);
        if (wanted == null || wanted.generation() == null) {
            return false;
        }
        SequenceOptions options = wanted.generation() instanceof Identity identity
                ? identity.options()
                : wanted.generation() instanceof Serial serial ? serial.options() : null;
        return options != null && options.equals(SequenceOptions.defaults(options.type()));
    }

    private String foreignKey(ForeignKey key) {
        return name(key.name()) + "foreign key " + key.columns() + " references " + key.referencedTable() + " "
                + key.referencedColumns()
                + " on delete " + key.onDelete() + key.onDeleteColumns() + " on update " + key.onUpdate()
                + (key.matchFull() ? " match full" : "") + timing(key.deferrability())
                + proof(key.validated(), key.notEnforced());
    }

    private String index(Table table, Index index) {
        List<String> keys =
                index.keys().stream().map(key -> key(table, index, key)).toList();
        boolean plain = index.isUnique()
                && index.method().equals("btree")
                && index.predicate() == null
                && index.parameters().isEmpty()
                && index.comment() == null
                && index.keys().stream().allMatch(key -> isPlain(table, key));
        if (plain) {
            return unique(index.name(), keys, index.include(), index.nullsNotDistinct());
        }
        return name(index.name()) + (index.isUnique() ? "unique " : "") + "index using " + index.method() + " " + keys
                + include(index.include())
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + (index.parameters().isEmpty() ? "" : " with " + index.parameters())
                + (index.predicate() == null
                        ? ""
                        : " where " + texts.text(table, Use.INDEX_PREDICATE, null, index.predicate()))
                + comment(index.comment());
    }

    private static boolean isPlain(Table table, IndexKey key) {
        return key.column() != null
                && IndexKey.column(key.column())
                        .equals(
                                Objects.equals(key.collation(), collation(table, key))
                                        ? key.collate((QualifiedName) null)
                                        : key);
    }

    private String key(Table table, Index index, IndexKey key) {
        String text = key.expression() == null
                ? String.valueOf(key.column())
                : "(" + texts.text(table, Use.INDEX_KEY, null, key.expression()) + ")";
        String order = index.method().equals("btree") && key.descending() != key.nullsFirst() ? " odd nulls" : "";
        return text
                + (key.descending() ? " desc" : "")
                + order
                + (key.operatorClass() == null ? "" : " " + key.operatorClass())
                + (key.collation() == null || key.collation().equals(collation(table, key))
                        ? ""
                        : " collate " + key.collation());
    }

    private static @Nullable QualifiedName collation(Table table, IndexKey key) {
        return key.column() == null
                ? null
                : table.column(key.column()).map(Column::collation).orElse(null);
    }

    private String unique(@Nullable String name, List<String> columns, List<String> include, boolean nullsNotDistinct) {
        return name(name) + "unique " + columns + include(include) + (nullsNotDistinct ? " nulls not distinct" : "");
    }

    private String name(@Nullable String name) {
        return name == null || (desired != null && !chosen.contains(name)) ? "" : name + " ";
    }

    private static String include(List<String> columns) {
        return columns.isEmpty() ? "" : " include " + columns;
    }

    private static String timing(Deferrability deferrability) {
        return deferrability == Deferrability.NOT_DEFERRABLE ? "" : " " + deferrability;
    }

    private static String comment(@Nullable String comment) {
        return comment == null ? "" : " -- " + comment;
    }

    private static String proof(boolean validated, boolean notEnforced) {
        if (notEnforced) {
            return " not enforced";
        }
        return validated ? "" : " not valid";
    }
}
