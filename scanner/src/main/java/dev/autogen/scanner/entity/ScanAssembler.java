package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelAnswer;
import dev.autogen.scanner.entity.child.ModelObject;
import dev.autogen.scanner.entity.child.ModelProblem;
import dev.autogen.scanner.entity.ddl.InconsistentModelException;
import dev.autogen.scanner.entity.ddl.StatementReader;
import dev.autogen.scanner.entity.ddl.UnreadableStatementException;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns the child's answer into a {@link Scan}. */
final class ScanAssembler {

    private final StatementReader reader;
    private final Map<String, String> origins = new TreeMap<>();
    private final Set<String> reserved = new TreeSet<>();
    private final List<ModelProblem> problems = new ArrayList<>();

    private ScanAssembler(String defaultNamespace) {
        this.reader = new StatementReader(defaultNamespace);
    }

    static Scan assemble(ModelAnswer answer, String defaultNamespace) {
        ScanAssembler assembler = new ScanAssembler(defaultNamespace);
        answer.objects().forEach(assembler::add);
        if (!assembler.problems.isEmpty()) {
            throw new EntityScanException(assembler.problems);
        }
        List<String> notes = new ArrayList<>(answer.notes());
        for (String statement : assembler.reader.otherStatements()) {
            notes.add("Hibernate's schema export also runs this statement, which is no part of the compared schema: "
                    + statement);
        }
        if (!assembler.reserved.isEmpty()) {
            notes.add(
                    "PostgreSQL reserves words that Hibernate writes without quotes, and refuses the application's statements there: "
                            + String.join(", ", assembler.reserved)
                            + ". Quote each, as in @Column(name = \"`end`\"), or all with the setting hibernate.auto_quote_keyword = true, or choose other names.");
        }
        try {
            return new Scan(assembler.reader.schema(), assembler.origins, notes, assembler.reader.unmodelled());
        } catch (InconsistentModelException e) {
            throw new EntityScanException(ModelProblem.Kind.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private void add(ModelObject object) {
        boolean before = object.kind() == ModelObject.Kind.AUXILIARY_BEFORE;
        if (before || object.kind() == ModelObject.Kind.AUXILIARY_AFTER) {
            try {
                reader.read(new AuxiliaryObject(object.name(), before, object.statements(), object.drops()));
            } catch (UnreadableStatementException | InconsistentModelException e) {
                problems.add(new ModelProblem(
                        ModelProblem.Kind.UNREADABLE,
                        e.getMessage() + " It is SQL of the auxiliary database object " + object.name() + ".",
                        ""));
            }
            return;
        }
        for (String statement : object.statements()) {
            try {
                reader.read(statement);
            } catch (UnreadableStatementException | InconsistentModelException e) {
                String origin = object.origin().isEmpty() ? "" : " It comes from " + object.origin() + ".";
                problems.add(new ModelProblem(ModelProblem.Kind.UNREADABLE, e.getMessage() + origin, ""));
            }
        }
        if (object.kind() == ModelObject.Kind.TABLE || object.kind() == ModelObject.Kind.SEQUENCE) {
            reserved(object.name(), object.origin());
            object.members().forEach(this::reserved);
        }
        if (object.kind() == ModelObject.Kind.TABLE) {
            QualifiedName table = reader.tableName(object.name());
            boolean view = reader.isView(table);
            origin(ObjectName.of(view ? ObjectKind.VIEW : ObjectKind.TABLE, table), object.origin());
            object.members()
                    .forEach((column, origin) ->
                            origin(ObjectName.of(ObjectKind.COLUMN, table, reader.columnName(column)), origin));
        }
    }

    private void reserved(String written, String origin) {
        if (reader.isReserved(written)) {
            reserved.add(origin.isEmpty() ? written : written + " (" + origin + ")");
        }
    }

    private void origin(ObjectName object, String origin) {
        if (!origin.isEmpty()) {
            origins.put(object.toString(), origin);
        }
    }
}
