package dev.autogen.scanner.entity.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Exportable;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.hibernate.tool.schema.spi.Exporter;

/**
 * Asks the exporters of Hibernate's dialect for the statements that would create the model, object by object and in the order of Hibernate's own
 * schema creator, whose rules about what is created at all it repeats.
 */
final class ModelExport {

    /** What Hibernate leaves of a type's pattern where it has no length, precision or scale to put in. */
    private static final Pattern UNFILLED = Pattern.compile("\\(\\$[lps]\\b");

    private final MetadataImplementor metadata;
    private final SqlStringGenerationContext context;
    private final Dialect dialect;
    private final Origins origins;
    private final List<ModelObject> objects = new ArrayList<>();
    private final List<ModelProblem> problems = new ArrayList<>();

    private ModelExport(MetadataImplementor metadata, SqlStringGenerationContext context) {
        this.metadata = metadata;
        this.context = context;
        this.dialect = metadata.getDatabase().getDialect();
        this.origins = Origins.of(metadata);
    }

    /**
     * Returns the objects.
     *
     * @throws ModelException if an object has no statement; every one that has none is named
     */
    static List<ModelObject> of(MetadataImplementor metadata, SqlStringGenerationContext context) {
        ModelExport export = new ModelExport(metadata, context);
        export.run();
        if (!export.problems.isEmpty()) {
            throw new ModelException(export.problems);
        }
        return export.objects;
    }

    private void run() {
        auxiliary(true);
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            // Hibernate's own order, getDependencyOrderedUserDefinedTypes, is sought for ever if a type has one of
            // another namespace; here any order will do. What is called must be there since 6.2, where the type is a
            // class
            namespace.getUserDefinedTypes().stream()
                    .sorted(Comparator.comparing(Exportable::getExportIdentifier))
                    .forEach(type -> add(
                            ModelObject.Kind.OTHER, "type", "", Map.of(), dialect.getUserDefinedTypeExporter(), type));
        }
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Sequence sequence : namespace.getSequences()) {
                String name = context.format(sequence.getName());
                add(ModelObject.Kind.SEQUENCE, name, "", Map.of(), dialect.getSequenceExporter(), sequence);
            }
            // views may read from any table of their namespace, so they come last
            namespace.getTables().stream().filter(table -> !isView(table)).forEach(this::table);
            namespace.getTables().stream().filter(ModelExport::isView).forEach(this::table);
            namespace.getTables().stream().filter(Table::isPhysicalTable).forEach(this::keys);
        }
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                for (ForeignKey key : table.getForeignKeys().values()) {
                    add(
                            ModelObject.Kind.OTHER,
                            key.getName(),
                            origins.of(table),
                            Map.of(),
                            dialect.getForeignKeyExporter(),
                            key);
                }
            }
        }
        auxiliary(false);
        for (InitCommand command : metadata.getDatabase().getInitCommands()) {
            List<String> statements = Arrays.asList(command.getInitCommands());
            objects.add(new ModelObject(ModelObject.Kind.OTHER, "", "", Map.of(), statements, List.of()));
        }
    }

    private void auxiliary(boolean beforeTables) {
        for (AuxiliaryDatabaseObject auxiliary : metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
            if (auxiliary.appliesToDialect(dialect) && auxiliary.beforeTablesOnCreation() == beforeTables) {
                auxiliary(
                        beforeTables ? ModelObject.Kind.AUXILIARY_BEFORE : ModelObject.Kind.AUXILIARY_AFTER, auxiliary);
            }
        }
    }

    private void auxiliary(ModelObject.Kind kind, AuxiliaryDatabaseObject auxiliary) {
        String name = auxiliary.getExportIdentifier();
        Exporter<AuxiliaryDatabaseObject> exporter = dialect.getAuxiliaryDatabaseObjectExporter();
        List<String> drops = new ArrayList<>();
        try {
            Stream.of(exporter.getSqlDropStrings(auxiliary, metadata, context))
                    .filter(Objects::nonNull)
                    .forEach(drops::add);
        } catch (RuntimeException | LinkageError e) {
            problems.add(ModelException.problem(
                    ModelProblem.Kind.MAPPING,
                    "Hibernate cannot say how to drop " + name + ": " + Causes.sentence(e),
                    e));
        }
        add(kind, name, "", Map.of(), exporter, auxiliary, drops);
    }

    private void table(Table table) {
        if (table.isPhysicalTable() && (isView(table) || typesAreKnown(table))) {
            String name = context.format(table.getQualifiedTableName());
            add(
                    ModelObject.Kind.TABLE,
                    name,
                    origins.of(table),
                    origins.membersOf(table),
                    dialect.getTableExporter(),
                    table);
        }
    }

    private void keys(Table table) {
        for (Index index : table.getIndexes().values()) {
            add(
                    ModelObject.Kind.OTHER,
                    index.getName(),
                    origins.of(table),
                    Map.of(),
                    dialect.getIndexExporter(),
                    index);
        }
        for (UniqueKey key : table.getUniqueKeys().values()) {
            add(
                    ModelObject.Kind.OTHER,
                    key.getName(),
                    origins.of(table),
                    Map.of(),
                    dialect.getUniqueKeyExporter(),
                    key);
        }
    }

    /** Asks each column alone, because an exporter stops at the first that has no type and names only the table. */
    private boolean typesAreKnown(Table table) {
        boolean known = true;
        for (Column column : table.getColumns()) {
            try {
                String type = column.getSqlType(metadata);
                known &= type != null;
                if (type != null && UNFILLED.matcher(type).find()) {
                    known = false;
                    problems.add(ModelException.problem(
                            ModelProblem.Kind.TYPE,
                            described(table, column) + " would be of the type " + type
                                    + ", as Hibernate knows no size for it. Give it one with @Array(length = …) or @Column(length = …), or"
                                    + " @Column(columnDefinition = …).",
                            null));
                }
            } catch (RuntimeException | LinkageError e) {
                known = false;
                problems.add(ModelException.problem(
                        ModelProblem.Kind.TYPE,
                        described(table, column) + " has no SQL type: " + Causes.sentence(e)
                                + " Give it one with @Column(columnDefinition = …), or mend its user type.",
                        e));
            }
        }
        return known;
    }

    private String described(Table table, Column column) {
        String origin = origins.membersOf(table).getOrDefault(column.getQuotedName(dialect), origins.of(table));
        return "Column " + table.getName() + "." + column.getName() + (origin.isEmpty() ? "" : " (" + origin + ")");
    }

    private <T extends Exportable> void add(
            ModelObject.Kind kind,
            String name,
            String origin,
            Map<String, String> members,
            Exporter<T> exporter,
            T object) {
        add(kind, name, origin, members, exporter, object, List.of());
    }

    private <T extends Exportable> void add(
            ModelObject.Kind kind,
            String name,
            String origin,
            Map<String, String> members,
            Exporter<T> exporter,
            T object,
            List<String> drops) {
        try {
            String[] statements = exporter.getSqlCreateStrings(object, metadata, context);
            if (statements.length > 0) {
                objects.add(new ModelObject(kind, name, origin, members, Arrays.asList(statements), drops));
            }
        } catch (RuntimeException | LinkageError e) {
            problems.add(ModelException.problem(
                    ModelProblem.Kind.MAPPING,
                    "Hibernate cannot say how to create " + object.getExportIdentifier()
                            + (origin.isEmpty() ? "" : " (" + origin + ")") + ": " + Causes.sentence(e),
                    e));
        }
    }

    /** Views are there since Hibernate 6.3. */
    private static boolean isView(Table table) {
        try {
            return table.isView();
        } catch (NoSuchMethodError e) {
            return false;
        }
    }
}
