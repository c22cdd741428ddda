package dev.autogen.scanner.entity.oracle;

import dev.autogen.operation.AddExclusion;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateNamespace;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the script that creates a schema from nothing. */
public final class SchemaScript {

    private SchemaScript() {}

    public static String of(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.namespaces().forEach(namespace -> operations.add(new CreateNamespace(namespace)));
        schema.enums().forEach(type -> operations.add(new CreateEnum(type)));
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        schema.tables().forEach(table -> operations.add(new CreateTable(table.bare())));
        for (Table table : schema.tables()) {
            table.indexes().forEach(index -> operations.add(new CreateIndex(table.name(), index)));
            table.exclusions().forEach(exclusion -> operations.add(new AddExclusion(table.name(), exclusion)));
            table.foreignKeys().forEach(key -> operations.add(new AddForeignKey(table.name(), key)));
        }
        return new SqlRenderer()
                .render(operations).stream().map(SqlStatement::scriptText).collect(Collectors.joining("\n"));
    }
}
