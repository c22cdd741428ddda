package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Indexes with every method and option. */
final class RandomIndexes {

    private final Kit kit;
    private final Dice dice;
    private final RandomNames names;
    private final int major;

    RandomIndexes(Kit kit) {
        this.kit = kit;
        this.dice = kit.dice();
        this.names = kit.names();
        this.major = kit.major();
    }

    /** Returns an index over the table's columns; empty if none suits. */
    Optional<Index> index(Table table) {
        Optional<Index> index = dice.chance(30) ? special(table) : Optional.empty();
        return index.or(() -> btree(table)).map(each -> decorate(table, each));
    }

    private Index decorate(Table table, Index index) {
        Index decorated = index;
        if (dice.chance(20)) {
            decorated = decorated.where(kit.expressions().condition(RandomKeys.stored(table)));
        }
        return decorated.comment(dice.chance(10) ? RandomTexts.comment(dice) : null);
    }

    private Optional<Index> btree(Table table) {
        List<Column> columns = RandomKeys.ordered(table);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<IndexKey> keys = new ArrayList<>();
        for (Column column : dice.some(columns, 1, 3)) {
            keys.add(order(key(column)));
        }
        Index index = new Index(names.next("ix_"), keys);
        if (dice.chance(25)) {
            index = index.unique();
            index = major >= 15 && dice.chance(25) ? index.withNullsNotDistinct() : index;
        }
        if (dice.chance(15)) {
            index = index.withInclude(dice.some(RandomKeys.stored(table), 1, 2).stream()
                    .map(Column::name)
                    .toList());
        }
        return Optional.of(dice.chance(10) ? index.with("fillfactor", dice.pick("70", "90")) : index);
    }

    private IndexKey key(Column column) {
        if (dice.chance(20)) {
            return IndexKey.expression(kit.expressions().key(column));
        }
        IndexKey key = IndexKey.column(column.name());
        if (RandomColumns.isText(column.type()) && dice.chance(15)) {
            String prefix = column.type().is("text") ? "text" : column.type().is("character") ? "bpchar" : "varchar";
            return key.operatorClass(prefix + "_pattern_ops");
        }
        if (RandomColumns.isText(column.type()) && column.collation() == null && dice.chance(15)) {
            return key.collate(QualifiedName.of("C"));
        }
        return key;
    }

    private IndexKey order(IndexKey key) {
        if (dice.chance(30)) {
            return dice.chance(30) ? key.desc().withNullsFirst(false) : key.desc();
        }
        return dice.chance(10) ? key.withNullsFirst(true) : key;
    }

    private Optional<Index> special(Table table) {
        List<Index> candidates = new ArrayList<>();
        add(candidates, table, "gin", null, type -> type.is("jsonb") || type.is("tsvector"));
        add(candidates, table, "gin", "jsonb_path_ops", type -> type.is("jsonb"));
        add(candidates, table, "gin", null, type -> type.array() && !isJson(type));
        if (kit.types().has(Extensions.TRIGRAMS)) {
            add(candidates, table, "gin", "gin_trgm_ops", type -> type.is("text"));
            add(candidates, table, "gist", "gist_trgm_ops(siglen='32')", type -> type.is("text"));
        }
        add(candidates, table, "gist", null, type -> type.is("point") || type.is("daterange") || type.is("box"));
        add(candidates, table, "gist", "inet_ops", type -> type.is("inet"));
        add(candidates, table, "spgist", null, type -> type.is("text"));
        add(candidates, table, "hash", null, type -> type.is("bigint") || type.is("uuid") || type.is("text"));
        add(candidates, table, "brin", null, type -> type.is("integer") || type.is("timestamp with time zone"));
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Index index = dice.pick(candidates).named(names.next("ix_"));
        if (index.method().equals("brin") && dice.chance(50)) {
            return Optional.of(index.with("pages_per_range", "64"));
        }
        return Optional.of(index.method().equals("gin") && dice.chance(20) ? index.with("fastupdate", "off") : index);
    }

    private static boolean isJson(ColumnType type) {
        return type.name().name().startsWith("json");
    }

    private static void add(
            List<Index> candidates,
            Table table,
            String method,
            @Nullable String operatorClass,
            Predicate<ColumnType> suits) {
        for (Column column : RandomKeys.stored(table)) {
            if (suits.test(column.type())) {
                IndexKey key = IndexKey.column(column.name()).operatorClass(operatorClass);
                candidates.add(new Index(null, List.of(key)).using(method));
            }
        }
    }
}
