package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.Operation;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeCodeTest {

    private static final Map<String, String> CODE = Map.ofEntries(
            Map.entry("int8", "bigint()"),
            Map.entry("varchar", "varchar()"),
            Map.entry("varchar(50)", "varchar(50)"),
            Map.entry("char", "character(1)"),
            Map.entry("numeric", "numeric()"),
            Map.entry("numeric(10)", "numeric(10, 0)"),
            Map.entry("numeric(3,-2)", "type(\"numeric(3,-2)\")"),
            Map.entry("timestamp(6) with time zone", "timestamptz(6)"),
            Map.entry("timestamp with time zone", "timestamptz()"),
            Map.entry("time(3)", "time(3)"),
            Map.entry("double precision", "doublePrecision()"),
            Map.entry("bool[]", "arrayOf(bool())"),
            Map.entry("varchar(9)[][]", "arrayOf(varchar(9))"),
            Map.entry("interval day to second(3)", "type(\"interval day to second(3)\")"),
            Map.entry("bit varying(5)", "type(\"bit varying(5)\")"),
            Map.entry("point[]", "type(\"point[]\")"),
            Map.entry("audit.Status", "type(\"audit.Status\")"),
            Map.entry("geometry(Point,4326)", "type(\"geometry(Point,4326)\")"));

    private static ColumnType own(@Nullable String namespace, String name) {
        return ColumnType.named(new QualifiedName(namespace, name));
    }

    /** Types of one's own whose names look like something else. */
    private static List<ColumnType> awkward() {
        List<ColumnType> types = new ArrayList<>();
        for (String name : List.of(
                "text",
                "Text",
                "int",
                "interval day",
                "a b",
                "A  b",
                "x(1)",
                "y[]",
                "z array",
                "a.b",
                "q\"q",
                "\"",
                "float",
                "timestamp",
                "'",
                "numeric(1,2)",
                "ünï",
                "varchar(",
                ")",
                " x ",
                "pg_catalog.text",
                "array",
                "national character")) {
            for (ColumnType type : List.of(own(null, name), own("public", name), own("My.Schema", name))) {
                types.add(type);
                types.add(type.asArray());
                types.add(new ColumnType(type.name(), "12,Point", false));
                types.add(new ColumnType(type.name(), "7", true));
            }
        }
        types.add(own(null, "char"));
        types.add(own(null, "char").asArray());
        types.add(ColumnType.builtIn("int2vector"));
        types.add(ColumnType.builtIn("\"char\""));
        types.add(ColumnType.builtIn("bpchar"));
        types.add(ColumnType.builtIn("interval", "3"));
        types.add(ColumnType.builtIn("interval", "year to month"));
        types.add(ColumnType.builtIn("interval", "second(2)").asArray());
        return types;
    }

    private static AlterColumnType change(ColumnType type) {
        return new AlterColumnType(QualifiedName.of("t"), "c", type, null, null, null, null, null);
    }

    private static MigrationSource source(List<Operation> operations) {
        return new MigrationGenerator()
                .generate(MigrationDraft.of("r", "", Instant.EPOCH, "db", "R1")
                        .generated(Steps.of(operations), Steps.NONE));
    }

    @Test
    void writesTheShortestThatReads() {
        CODE.forEach((type, code) -> assertThat(
                        source(List.of(change(ColumnType.parse(type)))).text())
                .contains("op.alterColumnType(\"t\", \"c\", " + code + ");"));
    }

    @Test
    void whatItWritesIsTheType(@TempDir Path classes) {
        List<Operation> operations = new ArrayList<>();
        awkward().forEach(type -> operations.add(change(type)));
        CODE.keySet().forEach(type -> operations.add(change(ColumnType.parse(type))));
        assertThat(StrictCompiler.record(classes, source(operations)).upgrade()).isEqualTo(operations);
    }
}
