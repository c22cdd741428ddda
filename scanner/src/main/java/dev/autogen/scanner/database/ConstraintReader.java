package dev.autogen.scanner.database;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.UniqueConstraint;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import schemacrawler.schema.Table;

/** Reads the constraints of one table, each kind by name. */
final class ConstraintReader {

    /**
     * All kinds in one query. Foreign keys are among them, because SchemaCrawler sorts the tables by those it knows as such, in a time that grows with the
     * square of their number. Not null is an attribute of columns, also where PostgreSQL 18 keeps it as a constraint. A foreign key to a partitioned table
     * has a hidden child per partition, which names its parent.
     */
    static final String CONSTRAINTS =
            """
            select '"' || n.nspname || '"' as constraint_schema,
                   '"' || c.conname || '"' as constraint_name, '"' || t.relname || '"' as table_name,
                   case c.contype when 'p' then 'PRIMARY KEY' when 'u' then 'UNIQUE' when 'c' then 'CHECK'
                                  when 'f' then 'FOREIGN KEY' else 'EXCLUDE' end as constraint_type,
                   array['name', c.conname::text, 'kind', c.contype::text, 'noInherit', c.connoinherit::text,
                         'validated', c.convalidated::text, 'notEnforced', (:notEnforced)::text, 'deferrable', c.condeferrable::text, 'deferred', c.condeferred::text,
                         'expression', pg_get_expr(c.conbin, c.conrelid),
                         'definition', case when c.contype = 'x' then pg_get_constraintdef(c.oid) end,
                         'nullsNotDistinct', (:nullsNotDistinct)::text,
                         'onUpdate', c.confupdtype::text, 'onDelete', c.confdeltype::text, 'matchFull', (c.confmatchtype = 'f')::text,
                         'referencedNamespace', rn.nspname::text, 'referencedTable', r.relname::text] as facts,
                   array(select a.attname::text
                         from unnest(c.conkey) with ordinality k (attnum, position)
                         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
                         order by k.position) as columns,
                   array(select a.attname::text
                         from generate_series(i.indnkeyatts::int, i.indnatts - 1) p
                         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[p]
                         where c.contype in ('p', 'u')
                         order by p) as include,
                   array(select a.attname::text
                         from unnest(c.confkey) with ordinality k (attnum, position)
                         join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum
                         order by k.position) as referenced_columns,
                   array(select a.attname::text
                         from unnest(:deleteColumns) with ordinality k (attnum, position)
                         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
                         order by k.position) as delete_columns
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_namespace n on n.oid = t.relnamespace
            left join pg_index i on i.indexrelid = c.conindid
            left join pg_class r on r.oid = c.confrelid
            left join pg_namespace rn on rn.oid = r.relnamespace
            where c.contype in ('p', 'u', 'c', 'x', 'f') and c.conparentid = 0 and c.conrelid = any (:tables)""";

    private final DatabaseScope scope;
    private final List<Facts> constraints;

    ConstraintReader(DatabaseScope scope, Table table) {
        this.scope = scope;
        constraints = table.getTableConstraints().stream()
                .map(Facts::of)
                .sorted(Comparator.comparing(facts -> facts.text("name")))
                .toList();
    }

    private List<Facts> of(String kind) {
        return constraints.stream()
                .filter(facts -> facts.text("kind").equals(kind))
                .toList();
    }

    @Nullable
    PrimaryKey primaryKey() {
        for (Facts key : of("p")) {
            return new PrimaryKey(key.text("name"), key.list("COLUMNS"), key.list("INCLUDE"), deferrability(key));
        }
        return null;
    }

    List<UniqueConstraint> uniques() {
        return of("u").stream()
                .map(unique -> new UniqueConstraint(
                        unique.text("name"),
                        unique.list("COLUMNS"),
                        unique.list("INCLUDE"),
                        unique.flag("nullsNotDistinct"),
                        deferrability(unique)))
                .toList();
    }

    List<CheckConstraint> checks() {
        return of("c").stream()
                .map(check -> new CheckConstraint(
                        check.text("name"),
                        ExpressionText.bare(check.text("expression")),
                        check.flag("noInherit"),
                        check.flag("validated"),
                        check.flag("notEnforced")))
                .toList();
    }

    List<ExclusionConstraint> exclusions() {
        return of("x").stream()
                .map(exclusion -> new ExclusionConstraint(exclusion.text("name"), exclusion.text("definition")))
                .toList();
    }

    List<ForeignKey> foreignKeys() {
        return of("f").stream().map(this::foreignKey).toList();
    }

    private ForeignKey foreignKey(Facts key) {
        return new ForeignKey(
                key.text("name"),
                key.list("COLUMNS"),
                scope.name(key.text("referencedNamespace"), key.text("referencedTable")),
                key.list("REFERENCED_COLUMNS"),
                action(key.text("onDelete")),
                key.list("DELETE_COLUMNS"),
                action(key.text("onUpdate")),
                key.flag("matchFull"),
                deferrability(key),
                key.flag("validated"),
                key.flag("notEnforced"));
    }

    private static Deferrability deferrability(Facts constraint) {
        if (!constraint.flag("deferrable")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return constraint.flag("deferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    private static ReferentialAction action(String code) {
        switch (code) {
            case "a":
                return ReferentialAction.NO_ACTION;
            case "r":
                return ReferentialAction.RESTRICT;
            case "c":
                return ReferentialAction.CASCADE;
            case "n":
                return ReferentialAction.SET_NULL;
            case "d":
                return ReferentialAction.SET_DEFAULT;
            default:
                throw new DatabaseReadException(
                        "Foreign key action '" + code + "' is unknown: this PostgreSQL is newer than this autogen.");
        }
    }
}
