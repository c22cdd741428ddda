package dev.autogen.scanner.database;

import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads sequences that stand for themselves. */
final class SequenceReader {

    /** Without those of extensions, of identity columns, and of columns of tables that are left alone. */
    static final String SEQUENCES =
            """
            select '"' || n.nspname || '"' as sequence_schema, '"' || c.relname || '"' as sequence_name,
                   s.seqstart as start_value, s.seqmin as minimum_value, s.seqmax as maximum_value, s.seqincrement as increment,
                   case when s.seqcycle then 'YES' else 'NO' end as cycle_option,
                   array['namespace', n.nspname::text, 'name', c.relname::text, 'sequenceType', format_type(s.seqtypid, null),
                         'start', s.seqstart::text, 'increment', s.seqincrement::text, 'min', s.seqmin::text,
                         'max', s.seqmax::text, 'cache', s.seqcache::text, 'cycle', s.seqcycle::text,
                         'ownerNamespace', tn.nspname::text, 'ownerTable', t.relname::text, 'ownerColumn', a.attname::text,
                         'comment', cd.description] as facts
            from pg_sequence s
            join pg_class c on c.oid = s.seqrelid
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.objsubid = 0
                and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
            left join pg_class t on t.oid = d.refobjid
            left join pg_namespace tn on tn.oid = t.relnamespace
            left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            left join pg_description cd on cd.objoid = c.oid and cd.classoid = 'pg_class'::regclass and cd.objsubid = 0
            where c.relnamespace = any (:namespaces) and c.relpersistence <> 't'
              and d.deptype is distinct from 'i' and (d.refobjid is null or d.refobjid = any (:tables))
              and not exists (select from pg_depend x
                              where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')""";

    private final DatabaseScope scope;
    private final Set<QualifiedName> serial;

    /**
     * A reader of sequences.
     *
     * @param serial the sequences behind serial columns, which are part of them
     */
    SequenceReader(DatabaseScope scope, Set<QualifiedName> serial) {
        this.scope = scope;
        this.serial = serial;
    }

    /** Returns the sequence; empty if it is part of a serial column. */
    Optional<Sequence> read(schemacrawler.schema.Sequence sequence) {
        Facts facts = Facts.of(sequence);
        QualifiedName name = scope.name(facts.text("namespace"), facts.text("name"));
        if (serial.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(new Sequence(name, options(facts), owner(facts), facts.textOrNull("comment")));
    }

    private @Nullable ColumnReference owner(Facts facts) {
        String table = facts.textOrNull("ownerTable");
        return table == null
                ? null
                : new ColumnReference(scope.name(facts.text("ownerNamespace"), table), facts.text("ownerColumn"));
    }

    /** Returns the options that a row of {@code pg_sequence} has, here and among a column's facts. */
    static SequenceOptions options(Facts facts) {
        return new SequenceOptions(
                facts.text("sequenceType"),
                facts.number("start"),
                facts.number("increment"),
                facts.number("min"),
                facts.number("max"),
                facts.number("cache"),
                facts.flag("cycle"));
    }
}
