package dev.autogen.codegen;

import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.identityAlways;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Types.bigint;
import static dev.autogen.migration.Types.text;
import static dev.autogen.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.migration.Recording;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetNotNull;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java limits to 64 KB, migrations are not. */
class LargeMigrationTest {

    @TempDir
    private Path classes;

    private static MigrationSource generate(Steps up, Steps down) {
        return new MigrationGenerator()
                .generate(MigrationDraft.of("r", "large", Instant.EPOCH, "db.revisions", "R1")
                        .generated(up, down));
    }

    private MigrationSource holds(List<Operation> up, List<Operation> down) {
        MigrationSource source = generate(Steps.of(up), Steps.of(down));
        assertThat(StrictCompiler.record(classes, source))
                .isEqualTo(new Recording(
                        up.stream().map(Operation::withoutPast).toList(),
                        down.stream().map(Operation::withoutPast).toList()));
        return source;
    }

    private static List<Operation> tables(int count, int columns) {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<TableElement> elements = new ArrayList<>();
            elements.add(column("id", bigint()).notNull().identity());
            for (int c = 0; c < columns; c++) {
                elements.add(column("c" + c, varchar(255)).notNull());
            }
            elements.add(primaryKey("t" + i + "_pkey", "id"));
            operations.add(new CreateTable(Table.of(QualifiedName.of("t" + i), elements)));
        }
        return operations;
    }

    private static List<String> privateMethods(MigrationSource source) {
        return source.text()
                .lines()
                .filter(line -> line.contains("private static void "))
                .map(line -> line.strip().replace("private static void ", ""))
                .toList();
    }

    @Test
    void aThousandTablesAreCutIntoMethodsNamedForWhatTheyDo() {
        List<Operation> up = new ArrayList<>(tables(1000, 10));
        List<Operation> down = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            QualifiedName table = QualifiedName.of("t" + i);
            up.add(new AddForeignKey(table, foreignKey("fk" + i, "c1").references("t" + (999 - i), "id")));
            down.add(new DropConstraint(table, "fk" + i, null));
        }
        IntStream.range(0, 60).forEach(i -> up.add(new CreateIndex(QualifiedName.of("t" + i), index("ix" + i, "c2"))));
        IntStream.range(0, 1000).forEach(i -> down.add(new DropTable(QualifiedName.of("t" + i), null)));

        List<String> methods = privateMethods(holds(up, down));

        assertThat(methods).contains("createTables1(Operations op) {", "addForeignKeys20(Operations op) {");
        assertThat(methods.stream()
                        .map(name -> name.replaceAll("\\d+\\(.*", ""))
                        .distinct())
                .containsExactly("createTables", "addForeignKeys", "createIndexes", "dropConstraints", "dropTables");
    }

    @Test
    void aHundredOperationsStayTogetherAndOneMoreIsCut() {
        List<Operation> hundred = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> hundred.add(new SetNotNull(QualifiedName.of("t"), "c" + i)));
        assertThat(privateMethods(holds(hundred, List.of()))).isEmpty();

        hundred.add(new DropTable(QualifiedName.of("t"), null));
        MigrationSource source = holds(hundred, List.of());
        assertThat(privateMethods(source))
                .containsExactly(
                        "changeSchema1(Operations op) {",
                        "changeSchema2(Operations op) {",
                        "dropTables1(Operations op) {");
        assertThat(source.text())
                .contains(
                        """
                            public void upgrade(Operations op) {
                                changeSchema1(op);
                                changeSchema2(op);
                                dropTables1(op);
                            }
                        """);
    }

    @Test
    void hazardsMoveAlongWithTheirOperation() {
        List<Operation> operations = new ArrayList<>();
        IntStream.range(0, 101).forEach(i -> operations.add(new DropTable(QualifiedName.of("t" + i), null)));
        String text = generate(new Steps(operations, Map.of(77, List.of("rows are lost"))), Steps.NONE)
                .text();
        assertThat(text).contains("        // rows are lost\n        op.dropTable(\"t77\");\n");
    }

    @Test
    void aFewVeryWideTablesAreCutThoughTheyAreFew() {
        List<String> methods = privateMethods(holds(tables(20, 300), List.of()));
        assertThat(methods).hasSizeGreaterThan(1).allMatch(name -> name.startsWith("createTables"));
    }

    @Test
    void aTableOfSixteenHundredColumnsCompiles() {
        List<TableElement> elements = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            elements.add(column("column" + i, text())
                    .notNull()
                    .defaultTo("'" + i + "'")
                    .collate("C")
                    .comment("The column with the number " + i));
            elements.add(column("counter" + i, bigint())
                    .generated(identityAlways(sequence("bigint")
                            .startingAt(i + 2)
                            .incrementBy(i + 3)
                            .between(-i - 1, Integer.MAX_VALUE + 5L + i)
                            .cached(i + 4)
                            .cycling())));
        }
        elements.add(primaryKey("wide_pkey", "column0"));
        Operation wide = new CreateTable(Table.of(QualifiedName.of("wide"), elements));
        Operation wider = new CreateTable(Table.of(QualifiedName.of("wider"), elements));

        MigrationSource source = holds(List.of(wide, wider), List.of(wide));

        assertThat(source.text())
                .contains(
                        """
                            private static void createTables1(Operations op) {
                                List<TableElement> elements = new ArrayList<>();
                                addElements1(elements);
                                addElements2(elements);
                        """)
                .contains("        op.createTable(\"wide\", elements.toArray(TableElement[]::new));\n");
    }

    @Test
    void moreTextsThanAClassHoldsAreSpreadOverNestedClasses() {
        List<Operation> up = new ArrayList<>();
        List<Operation> down = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            up.add(labels("UP_" + i + "_", 5000));
            down.add(labels("DOWN_" + i + "_", 5000));
        }
        assertThat(holds(up, down).text())
                .contains(
                        """
                                Part1.createEnums3(op);
                                Part2.createEnums4(op);
                            }
                        """)
                .contains("    private static final class Part3 {\n");
    }

    @Test
    void anEnumOfSeveralThousandLabelsCompilesAndAnAbsurdOneIsRefused() {
        assertThat(holds(List.of(labels("A", 6000)), List.of(labels("B", 3000))))
                .isNotNull();
        assertThatThrownBy(() -> generate(Steps.of(List.of(labels("A", 7000))), Steps.NONE))
                .isInstanceOf(CodeGenerationException.class)
                .hasMessage("This is too long for a Java method, which holds 64 KB: createEnum status."
                        + " Write it as SQL, in an empty revision.");
    }

    private static Operation labels(String prefix, int count) {
        Stream<String> labels = IntStream.range(0, count).mapToObj(i -> prefix + i);
        return new CreateEnum(new EnumType(QualifiedName.of("status"), labels.toList()));
    }
}
