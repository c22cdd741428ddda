package dev.autogen.scanner.database;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generation;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a scan as a few lines of text that show every attribute that is not what PostgreSQL takes when nothing is said. */
final class ScanText {

    private final List<String> lines = new ArrayList<>();

    private ScanText() {}

    static String of(Scan scan) {
        ScanText text = new ScanText();
        scan.schema().namespaces().forEach(name -> text.line("namespace", name));
        scan.schema().extensions().forEach(name -> text.line("extension", name));
        scan.schema().enums().forEach(text::add);
        scan.schema()
                .compositeTypes()
                .forEach(type -> text.line(
                        "composite type", name(type.name()), type.attributes().toString(), comment(type.comment())));
        scan.schema().domains().forEach(text::add);
        scan.schema().sequences().forEach(text::add);
        scan.schema().tables().forEach(text::add);
        scan.notes().forEach(note -> text.line("note:", note));
        scan.unmodelled().forEach(name -> text.line("unmodelled:", name));
        return String.join("\n", text.lines);
    }

    private void add(Domain domain) {
        line(
                "domain",
                name(domain.name()),
                domain.type().toString(),
                domain.collation() == null ? "" : "collate " + domain.collation(),
                domain.defaultExpression() == null ? "" : "default " + domain.defaultExpression(),
                domain.nullable() ? "" : "not null",
                comment(domain.comment()));
        domain.checks()
                .forEach(check -> line(
                        "  check",
                        String.valueOf(check.name()),
                        "(" + check.expression() + ")",
                        check.notEnforced() ? "not enforced" : check.validated() ? "" : "not valid"));
    }

    private void line(String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                said.add(part.strip());
            }
        }
        lines.add((parts[0].startsWith("  ") ? "  " : "") + String.join(" ", said));
    }

    private void add(EnumType type) {
        line("enum", name(type.name()), type.labels().toString(), comment(type.comment()));
        type.casts()
                .forEach(cast ->
                        line("  cast", cast.member(), cast.context().name().toLowerCase(Locale.ROOT)));
    }

    private void add(Sequence sequence) {
        line(
                "sequence",
                name(sequence.name()),
                options(sequence.options()),
                sequence.ownedBy() == null ? "" : "owned by " + owner(sequence.ownedBy()),
                comment(sequence.comment()));
    }

    private void add(Table table) {
        line("table", name(table.name()), comment(table.comment()));
        table.columns().forEach(this::add);
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            line(
                    "  primary key",
                    name(key.name()),
                    list(key.columns()),
                    include(key.include()),
                    deferrability(key.deferrability()));
        }
        table.uniques().forEach(this::add);
        table.checks().forEach(this::add);
        table.exclusions().forEach(exclusion -> line("  exclusion", name(exclusion.name()), exclusion.definition()));
        table.foreignKeys().forEach(this::add);
        table.indexes().forEach(this::add);
    }

    private void add(Column column) {
        line(
                "  " + name(column.name()),
                type(column.type()),
                column.nullable() ? "" : "not null",
                column.defaultExpression() == null ? "" : "default " + column.defaultExpression(),
                generation(column.generation()),
                collation(column.collation()),
                comment(column.comment()));
    }

    private static String generation(@Nullable Generation generation) {
        if (generation == null) {
            return "";
        }
        return generation.accept(new Generation.Visitor<>() {
            @Override
            public String visitIdentity(Identity identity) {
                return "identity " + (identity.always() ? "always " : "by default ") + options(identity.options());
            }

            @Override
            public String visitSerial(Serial serial) {
                return "serial " + name(serial.sequence()) + " " + options(serial.options());
            }

            @Override
            public String visitComputed(Computed computed) {
                return "generated (" + computed.expression() + ") " + (computed.stored() ? "stored" : "virtual");
            }
        });
    }

    private static String options(SequenceOptions options) {
        SequenceOptions usual = SequenceOptions.defaults(options.type(), options.increment());
        StringBuilder text = new StringBuilder(options.type());
        text.append(options.increment() == 1 ? "" : " increment " + options.increment());
        text.append(options.start() == usual.start() ? "" : " start " + options.start());
        text.append(options.min() == usual.min() ? "" : " min " + options.min());
        text.append(options.max() == usual.max() ? "" : " max " + options.max());
        text.append(options.cache() == 1 ? "" : " cache " + options.cache());
        return text.append(options.cycle() ? " cycle" : "").toString();
    }

    private void add(UniqueConstraint unique) {
        line(
                "  unique",
                name(unique.name()),
                list(unique.columns()),
                include(unique.include()),
                unique.nullsNotDistinct() ? "nulls not distinct" : "",
                deferrability(unique.deferrability()));
    }

    private void add(CheckConstraint check) {
        line(
                "  check",
                name(check.name()),
                "(" + check.expression() + ")",
                check.noInherit() ? "no inherit" : "",
                check.notEnforced() ? "not enforced" : check.validated() ? "" : "not valid");
    }

    private void add(ForeignKey key) {
        line(
                "  foreign key",
                name(key.name()),
                list(key.columns()),
                "references " + name(key.referencedTable()),
                list(key.referencedColumns()),
                key.matchFull() ? "match full" : "",
                action("on delete", key.onDelete()),
                key.onDeleteColumns().isEmpty() ? "" : list(key.onDeleteColumns()),
                action("on update", key.onUpdate()),
                deferrability(key.deferrability()),
                key.notEnforced() ? "not enforced" : key.validated() ? "" : "not valid");
    }

    private void add(Index index) {
        line(
                "  index",
                name(index.name()),
                index.isUnique() ? "unique" : "",
                index.method().equals("btree") ? "" : "using " + index.method(),
                index.keys().stream().map(ScanText::key).collect(Collectors.joining(", ", "(", ")")),
                include(index.include()),
                index.nullsNotDistinct() ? "nulls not distinct" : "",
                index.parameters().isEmpty() ? "" : "with " + index.parameters(),
                index.predicate() == null ? "" : "where " + index.predicate(),
                comment(index.comment()));
    }

    private static String key(IndexKey key) {
        return (key.column() == null ? "(" + key.expression() + ")" : name(key.column()))
                + (key.collation() == null ? "" : " " + collation(key.collation()))
                + (key.operatorClass() == null ? "" : " " + key.operatorClass())
                + (key.descending() ? " desc" : "")
                + (key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? " nulls first" : " nulls last");
    }

    private static String name(@Nullable String name) {
        if (name == null) {
            return "?";
        }
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String name(QualifiedName name) {
        return (name.namespace() == null ? "" : name(name.namespace()) + ".") + name(name.name());
    }

    private static String owner(ColumnReference owner) {
        return name(owner.table()) + "." + name(owner.column());
    }

    /** As the model spells it, marked where another type is spelled alike. */
    private static String type(ColumnType type) {
        String text = type.toString();
        return ColumnType.parse(text).equals(type)
                ? text
                : text + (type.isBuiltIn() ? " (built in)" : " (not built in)");
    }

    private static String list(List<String> names) {
        return names.stream().map(ScanText::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String include(List<String> columns) {
        return columns.isEmpty() ? "" : "include " + list(columns);
    }

    private static String deferrability(Deferrability deferrability) {
        return deferrability == Deferrability.NOT_DEFERRABLE ? "" : words(deferrability);
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : event + " " + words(action);
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String collation(@Nullable QualifiedName collation) {
        return collation == null ? "" : "collate " + name(collation);
    }

    private static String comment(@Nullable String comment) {
        return comment == null ? "" : "-- '" + comment.replace("\n", "\\n") + "'";
    }
}
