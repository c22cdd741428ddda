package dev.autogen.differ;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddExclusion;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.CreateCast;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes one side of a difference: the SQL that makes it, because what an operation renders to never changes.
 */
final class DifferenceText {

    private DifferenceText() {}

    static String table(Table table) {
        List<Operation> operations = new ArrayList<>(List.of(new CreateTable(table)));
        table.exclusions().forEach(one -> operations.add(new AddExclusion(table.name(), one)));
        table.foreignKeys().forEach(one -> operations.add(new AddForeignKey(table.name(), one)));
        table.indexes().forEach(one -> operations.add(new CreateIndex(table.name(), one)));
        return sql(operations, "");
    }

    static String column(QualifiedName table, Column column) {
        return sql(List.of(new AddColumn(table, column)), "alter table " + Identifiers.quoted(table) + " add column ");
    }

    static String part(QualifiedName table, Part part) {
        return sql(List.of(part.add(table)), "alter table " + Identifiers.quoted(table) + " add ");
    }

    static String sequence(Sequence sequence) {
        List<Operation> operations = new ArrayList<>(List.of(new CreateSequence(sequence)));
        comment(operations, ObjectName.of(ObjectKind.SEQUENCE, sequence.name()), sequence.comment());
        return sql(operations, "");
    }

    static String enumType(EnumType type) {
        List<Operation> operations = new ArrayList<>(List.of(new CreateEnum(type)));
        type.casts().forEach(cast -> operations.add(new CreateCast(type.name(), cast)));
        comment(operations, ObjectName.of(ObjectKind.ENUM, type.name()), type.comment());
        return sql(operations, "");
    }

    static String compositeType(CompositeType type) {
        List<Operation> operations = new ArrayList<>(List.of(new CreateCompositeType(type)));
        comment(operations, ObjectName.of(ObjectKind.COMPOSITE_TYPE, type.name()), type.comment());
        type.attributes()
                .forEach(attribute -> comment(
                        operations,
                        ObjectName.of(ObjectKind.ATTRIBUTE, type.name(), attribute.name()),
                        attribute.comment()));
        return sql(operations, "");
    }

    static String domain(Domain domain) {
        List<Operation> operations = new ArrayList<>(List.of(new CreateDomain(domain)));
        comment(operations, ObjectName.of(ObjectKind.DOMAIN, domain.name()), domain.comment());
        return sql(operations, "");
    }

    static String view(View view) {
        String text = text(new DropView(view.name(), view).reverse());
        // where nothing is quoted, the ends of lines mean nothing, and one line stays readable in autogen.accept
        boolean quotes = text.matches("(?s).*['\"$].*");
        return quotes ? text.replaceFirst(" as\n", " as ") : text.replaceAll("\\s+", " ");
    }

    private static void comment(List<Operation> operations, ObjectName object, @Nullable String comment) {
        if (comment != null) {
            operations.add(new SetComment(object, comment, null));
        }
    }

    private static String sql(List<Operation> operations, String start) {
        String text = text(operations);
        return text.startsWith(start) ? text.substring(start.length()) : text;
    }

    private static String text(List<Operation> operations) {
        return new SqlRenderer()
                .render(operations).stream().map(SqlStatement::text).collect(Collectors.joining("; "));
    }
}
