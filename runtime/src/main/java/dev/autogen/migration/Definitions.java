package dev.autogen.migration;

import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.EnumUse;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.CastContext;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Serial;
import dev.autogen.schema.TableComment;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.sql.SqlValues;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a table, for static import: {@code column("nickname", varchar(50)).notNull()}. Names are catalog names; those of tables, sequences and
 * types may carry a namespace, {@code "audit.users"}.
 */
public final class Definitions {

    private Definitions() {}

    public static Column column(String name, ColumnType type) {
        return new Column(name, type);
    }

    public static PrimaryKey primaryKey(String name, String... columns) {
        return new PrimaryKey(name, List.of(columns));
    }

    public static UniqueConstraint unique(String name, String... columns) {
        return new UniqueConstraint(name, List.of(columns));
    }

    public static CheckConstraint check(String name, String expression) {
        return new CheckConstraint(name, expression);
    }

    /** Returns a constraint that forbids nulls, from PostgreSQL 18 on. */
    public static NotNull notNull(String name, String column) {
        return new NotNull(name, column, false, true);
    }

    /** Returns an exclusion constraint; the definition begins with {@code EXCLUDE USING}. */
    public static ExclusionConstraint exclusion(String name, String definition) {
        return new ExclusionConstraint(name, definition);
    }

    /** Returns SQL of the model's own by its name; {@code droppedBy} says what takes it back. */
    public static AuxiliaryObject auxiliary(String name, String... create) {
        return new AuxiliaryObject(name, false, List.of(create), List.of());
    }

    public static TableComment comment(String text) {
        return new TableComment(text);
    }

    /** Begins a foreign key from these columns; {@link References#references} completes it. */
    public static References foreignKey(String name, String... columns) {
        return new References(name, List.of(columns));
    }

    /** A foreign key that does not know yet what it references. */
    public record References(String name, List<String> columns) {

        public ForeignKey references(String table, String... referencedColumns) {
            return new ForeignKey(name, columns, QualifiedName.parse(table), List.of(referencedColumns));
        }
    }

    /** Returns an index over columns, ascending. */
    public static Index index(String name, String... columns) {
        return new Index(name, Arrays.stream(columns).map(IndexKey::column).toList());
    }

    public static Index index(String name, IndexKey... keys) {
        return new Index(name, List.of(keys));
    }

    public static IndexKey key(String column) {
        return IndexKey.column(column);
    }

    public static IndexKey expression(String sql) {
        return IndexKey.expression(sql);
    }

    /** Returns the options that a sequence of that type has when nothing is said: {@code sequence("bigint").incrementBy(50)}. */
    public static SequenceOptions sequence(String type) {
        return SequenceOptions.defaults(type);
    }

    public static ColumnReference ownedBy(String table, String column) {
        return new ColumnReference(QualifiedName.parse(table), column);
    }

    public static Attribute attribute(String name, ColumnType type) {
        return new Attribute(name, type);
    }

    /** Returns a domain without conditions: {@code domain("email", text()).notNull()}. */
    public static Domain domain(String name, ColumnType type) {
        return new Domain(QualifiedName.parse(name), type);
    }

    /** Returns a change of a domain that changes nothing yet. */
    public static DomainChange domainChange() {
        return DomainChange.NONE;
    }

    /** Says that a column of an enum or composite type that is rebuilt has no default. */
    public static EnumUse use(String table, String column) {
        return new EnumUse(QualifiedName.parse(table), column, false, null);
    }

    /** Says that a column of an enum or composite type that is rebuilt has this default. */
    public static EnumUse use(String table, String column, String defaultExpression) {
        return new EnumUse(QualifiedName.parse(table), column, false, defaultExpression);
    }

    /** Says that a composite type with these attributes has a type that is rebuilt, and which columns are of it. */
    public static CompositeUse holder(String type, List<Attribute> attributes, EnumUse... uses) {
        return new CompositeUse(QualifiedName.parse(type), attributes, List.of(uses));
    }

    /** Returns the cast by which values of that type become values of an enum type, where a statement asks for it. */
    public static EnumCast castFrom(ColumnType other) {
        return new EnumCast(true, other, CastContext.EXPLICIT);
    }

    /** Returns the cast by which values of an enum type become values of that type, where a statement asks for it. */
    public static EnumCast castTo(ColumnType other) {
        return new EnumCast(false, other, CastContext.EXPLICIT);
    }

    /** Returns {@code generated by default as identity} with those options. */
    public static Identity identity(SequenceOptions options) {
        return new Identity(false, options);
    }

    /** Returns {@code generated always as identity} with those options. */
    public static Identity identityAlways(SequenceOptions options) {
        return new Identity(true, options);
    }

    /** Returns what makes a column {@code serial}, with the sequence it owns. */
    public static Serial serial(String sequence, SequenceOptions options) {
        return new Serial(QualifiedName.parse(sequence), options);
    }

    /** Returns what makes a column {@code generated always as (…) stored}. */
    public static Computed stored(String expression) {
        return new Computed(expression, true);
    }

    /** Returns what makes a column {@code generated always as (…) virtual}, from PostgreSQL 18 on. */
    public static Computed virtual(String expression) {
        return new Computed(expression, false);
    }

    /** Returns a row to insert: {@code row(1, "Ada", null)}. */
    public static Row row(@Nullable Object... values) {
        return Row.of(values);
    }

    /** Returns SQL that stands for itself among values: {@code row(1, sql("now()"))}. */
    public static SqlValues.Expression sql(String expression) {
        return new SqlValues.Expression(expression);
    }
}
