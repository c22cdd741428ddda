package dev.autogen.migration;

import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SqlCode;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.TableElement;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a migration can do, in the order it is called: {@code op.addColumn("users", column("nickname", varchar(50)))}.
 *
 * <p>Calling a method records an operation and does nothing else; {@link Recording} turns a migration into its operations. Names are catalog names:
 * exact, never folded. Those of tables, sequences and types may carry a namespace, {@code "audit.users"}; without one they belong to the environment's
 * default namespace. A part that holds a dot stands in double quotes.
 *
 * <p>What a call makes can be said to be {@linkplain Made#byHand() made by hand}.
 */
public interface Operations {

    // How something is done

    /** Returns these operations with IF EXISTS: {@code op.ifExists().dropTable("old")}; where PostgreSQL has no such words, a call is refused. */
    Operations ifExists();

    /** Returns these operations with IF NOT EXISTS: {@code op.ifNotExists().addColumn("users", column("nickname", text()))}. */
    Operations ifNotExists();

    /** Returns these operations with CONCURRENTLY, outside a transaction: {@code op.concurrently().createIndex("users", index("users_name_idx", "name"))}. */
    Operations concurrently();

    /** Returns these operations with ONLY, which leaves out partitions and children: {@code op.only().createIndex("sales", index("sales_at_idx", "at"))}. */
    Operations only();

    /** Returns these operations with CASCADE, for what takes no rows along: {@code op.cascade().dropConstraint("users", "users_pkey")}. */
    Operations cascade();

    /** Returns these operations with TABLESPACE, for indexes and for those of keys: {@code op.tablespace("fast").createIndex("users", index("users_name_idx", "name"))}. */
    Operations tablespace(String tablespace);

    /** Returns these operations with a storage parameter more, for the index of a key: {@code op.storage("fillfactor", "70").addUnique("users", unique("users_name_key", "name"))}. */
    Operations storage(String parameter, String value);

    /**
     * Returns these operations with USING INDEX: {@code op.usingIndex("users_name_idx").addUnique("users", unique("users_name_key", "name"))} makes a key of
     * a unique index that is there, maybe built {@linkplain #concurrently concurrently}, and gives it the key's name.
     */
    Operations usingIndex(String index);

    /**
     * Returns these operations with WITHOUT OVERLAPS for the last column of a key, a range, and with PERIOD for that of a foreign key; from PostgreSQL 18
     * on.
     */
    Operations withoutOverlaps();

    // Tables

    /** Creates a table with its columns, primary key, unique and check constraints. */
    Made createTable(String table, TableElement... elements);

    void dropTable(String table);

    /** Renames a table within its namespace. */
    void renameTable(String table, String newName);

    // Columns

    Made addColumn(String table, Column column);

    void dropColumn(String table, String column);

    void renameColumn(String table, String column, String newName);

    /** Changes a column's type where PostgreSQL converts the rows by itself. */
    void alterColumnType(String table, String column, ColumnType type);

    /** Changes a column's type, with the expression that converts the rows, or with another collation. */
    void alterColumnType(String table, String column, ColumnType type, TypeChange change);

    void setNotNull(String table, String column);

    void dropNotNull(String table, String column);

    /** Sets a column's default, an SQL expression: {@code "0"}, {@code "'new'"}, {@code "now()"}. */
    Made setDefault(String table, String column, String expression);

    void dropDefault(String table, String column);

    /** Makes an ordinary column an identity column, which goes on after the largest value in the table. */
    void setIdentity(String table, String column, Identity identity);

    void dropIdentity(String table, String column);

    /** Changes a generated column's expression; from PostgreSQL 17 on. */
    void setGenerated(String table, String column, Computed computed);

    /** Makes a stored generated column an ordinary one that keeps its values. */
    void dropGenerated(String table, String column);

    // Constraints

    Made addPrimaryKey(String table, PrimaryKey primaryKey);

    Made addForeignKey(String table, ForeignKey foreignKey);

    Made addUnique(String table, UniqueConstraint unique);

    Made addCheck(String table, CheckConstraint check);

    Made addExclusion(String table, ExclusionConstraint exclusion);

    /** Drops a constraint of any kind. */
    void dropConstraint(String table, String constraint);

    void renameConstraint(String table, String constraint, String newName);

    /** Proves the rows from before a constraint that was added as not valid. */
    void validateConstraint(String table, String constraint);

    /** Changes when a foreign key is checked. */
    void alterConstraint(String table, String constraint, Deferrability deferrability);

    /** Makes PostgreSQL hold a foreign key, after it has proved the rows, or no longer; from PostgreSQL 18 on. */
    void setEnforced(String table, String constraint, boolean enforced);

    /** Adds a constraint that forbids nulls and has a name; from PostgreSQL 18 on. {@link #setNotNull} does it anywhere. */
    void addNotNull(String table, NotNull notNull);

    /** Binds children of the table to a constraint that forbids nulls, or no longer; from PostgreSQL 18 on. */
    void setInherited(String table, String constraint, boolean inherited);

    // Indexes

    Made createIndex(String table, Index index);

    void dropIndex(String table, String index);

    void renameIndex(String table, String index, String newName);

    /** Makes an index of a partition part of the partitioned table's, which was created with {@link #only}. */
    void attachIndex(String table, String index, String partition, String partitionIndex);

    void setIndexParameter(String table, String index, String parameter, String value);

    void resetIndexParameter(String table, String index, String parameter);

    /** Sets how much PostgreSQL learns of an expression that is the key of that number, from 1. */
    void setIndexStatistics(String table, String index, int key, int target);

    void setIndexTablespace(String table, String index, String tablespace);

    // Sequences

    Made createSequence(String sequence, SequenceOptions options);

    /** Creates a sequence that is dropped with its column. */
    Made createSequence(String sequence, SequenceOptions options, ColumnReference ownedBy);

    /** Changes a sequence's options; its current value stays. */
    void alterSequence(String sequence, SequenceOptions options);

    void dropSequence(String sequence);

    void renameSequence(String sequence, String newName);

    // Enum types

    Made createEnum(String type, String... labels);

    /** Adds a label at the end. Nothing can use it before the transaction has committed: autogen commits after it. */
    Made addEnumValue(String type, String label);

    /** Adds a label before another. Nothing can use it before the transaction has committed: autogen commits after it. */
    Made addEnumValueBefore(String type, String label, String before);

    void renameEnumValue(String type, String label, String newLabel);

    /** Makes an enum type anew with these labels and moves the columns of that type over: what removes or reorders labels. A row with a removed label stops it. */
    void rebuildEnum(String type, List<String> labels, EnumUse... uses);

    /** As above, for a type that composite types have: they are made anew with it, and lose their comments. */
    void rebuildEnum(String type, List<String> labels, List<CompositeUse> holders, EnumUse... uses);

    void dropEnum(String type);

    void renameEnum(String type, String newName);

    /** Creates a cast of an enum type: {@code op.createCast("status", castFrom(varchar()).implicit())}. */
    Made createCast(String type, EnumCast cast);

    /** Drops a cast of an enum type, wherever PostgreSQL applied it: {@code op.dropCast("status", castFrom(varchar()))}. */
    void dropCast(String type, EnumCast cast);

    // Composite types

    Made createCompositeType(String type, Attribute... attributes);

    void dropCompositeType(String type);

    void renameCompositeType(String type, String newName);

    /** Adds an attribute at the end; values that exist have none. */
    void addAttribute(String type, Attribute attribute);

    void dropAttribute(String type, String attribute);

    void renameAttribute(String type, String attribute, String newName);

    /** Changes an attribute's type or collation; PostgreSQL refuses it while a column has the composite type. */
    void alterAttribute(String type, Attribute attribute);

    /**
     * Makes a composite type anew with these attributes and moves the columns of that type over: what changes attributes in use, or their order.
     *
     * @param kept the names of the attributes whose values are taken over
     */
    void rebuildCompositeType(String type, List<Attribute> attributes, List<String> kept, EnumUse... uses);

    /**
     * As above, for a type that other composite types have: they are made anew with it, and lose their comments.
     *
     * @param holders each after those that it contains itself
     */
    void rebuildCompositeType(
            String type, List<Attribute> attributes, List<String> kept, List<CompositeUse> holders, EnumUse... uses);

    /**
     * As above, for attributes that get a type to which PostgreSQL has no cast.
     *
     * @param asTexts the names of those whose values go over as texts
     */
    void rebuildCompositeType(
            String type,
            List<Attribute> attributes,
            List<String> kept,
            List<String> asTexts,
            List<CompositeUse> holders,
            EnumUse... uses);

    // Domains

    /** Creates a domain: {@code op.createDomain(domain("email", text()).notNull().with(check("email_check", "VALUE ~ '@'")))}. */
    Made createDomain(Domain domain);

    void dropDomain(String domain);

    void renameDomain(String domain, String newName);

    /** Changes a domain: {@code op.alterDomain("email", domainChange().dropCheck("email_check"))}. A value that does not satisfy a new condition stops it. */
    void alterDomain(String domain, DomainChange change);

    /** Makes a domain anew and moves the columns over: what changes the type that it is made of. */
    void rebuildDomain(Domain domain, EnumUse... uses);

    /** As above, for a domain that composite types have: they are made anew with it, and lose their comments. */
    void rebuildDomain(Domain domain, List<CompositeUse> holders, EnumUse... uses);

    // Views

    /** Creates a view that selects what the query says. What it reads is named as the search path finds it, or with its namespace. */
    Made createView(String view, String query);

    void dropView(String view);

    // SQL of the model

    /** Runs the statements that make an auxiliary object, and remembers those that take it back. */
    Made createAuxiliary(AuxiliaryObject object);

    /** Runs the statements that take an auxiliary object back; none if there is nothing to take back. */
    void dropAuxiliary(String name, String... statements);

    // Namespaces and extensions

    /** Creates a namespace, which PostgreSQL calls a schema, unless it exists. */
    Made createNamespace(String namespace);

    /** Drops a namespace, which must be empty. */
    void dropNamespace(String namespace);

    /** Creates an extension unless it exists. */
    Made createExtension(String extension);

    void dropExtension(String extension);

    // Comments; null removes one

    Made commentOnTable(String table, @Nullable String comment);

    Made commentOnColumn(String table, String column, @Nullable String comment);

    Made commentOnConstraint(String table, String constraint, @Nullable String comment);

    Made commentOnIndex(String table, String index, @Nullable String comment);

    Made commentOnSequence(String sequence, @Nullable String comment);

    Made commentOnEnum(String type, @Nullable String comment);

    Made commentOnCompositeType(String type, @Nullable String comment);

    Made commentOnAttribute(String type, String attribute, @Nullable String comment);

    Made commentOnDomain(String domain, @Nullable String comment);

    Made commentOnView(String view, @Nullable String comment);

    Made commentOnNamespace(String namespace, @Nullable String comment);

    // Data

    /**
     * Marks where rows that have no value need one, before nulls are forbidden. As it stands it stops the revision if there is such a row; give the
     * value as third argument, or write {@link #execute} before it.
     */
    void backfill(String table, String column);

    /** Gives the rows that have no value this one, an SQL expression. */
    void backfill(String table, String column, String value);

    /** Runs one SQL statement. */
    void execute(String sql);

    /**
     * Runs one SQL statement with a value in the place of each {@code ?}: {@code op.execute("update t set a = ? where id = ?", "it's", 7)}. {@code ??} is the
     * operator {@code ?}.
     */
    void execute(String sql, @Nullable Object... values);

    /** Inserts rows: {@code op.insert("users", List.of("id", "name"), row(1, "Ada"), row(2, null))}. */
    void insert(String table, List<String> columns, Row... rows);

    /** Runs code on the connection when its turn comes. It must neither commit nor roll back. */
    void run(String label, SqlCode code);

    /**
     * Runs code on the connection when its turn comes, as {@link #run(String, SqlCode)} does; a script has these SQL statements in its place, each of which
     * may stand in a transaction.
     */
    void run(String label, SqlCode code, String... sql);

    /**
     * Says, in a downgrade, that the revision cannot be taken back: {@code op.irreversible("The old values are gone.")}. A downgrade refuses before it runs
     * anything, with this reason.
     */
    void irreversible(String reason);

    /** Records an operation of any kind: for those that others define. */
    void apply(Operation operation);
}
