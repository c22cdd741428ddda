package dev.autogen.testing.random;

import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Column;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives random schemas SQL of the model's own, and lets it go along with them: from one schema to the next some of it comes, some goes, some becomes another;
 * what has lost what it stands on goes, or is written anew. It draws from dice of its own, so that the schemas are otherwise what they are without.
 */
public final class AuxiliaryWalker {

    private static final int MOST = 6;
    private static final Pattern OWN = Pattern.compile("\\bown_\\d+");

    private final Dice dice;
    private final OwnSqlMaker maker;
    private final int share;
    private List<OwnSql> current = List.of();
    private int number;

    /** @param share how many of a hundred schemas get something new */
    public AuxiliaryWalker(Dice dice, int share) {
        this.dice = dice;
        this.maker = new OwnSqlMaker(dice);
        this.share = share;
    }

    /** Returns the next schema of a walk with the SQL that it has, whatever the one before had. */
    public Schema next(Schema schema) {
        List<OwnSql> kept = new ArrayList<>();
        for (OwnSql one : current) {
            follow(one, schema, kept);
        }
        if (dice.chance(share)) {
            for (int count = dice.between(1, 3); count > 0 && kept.size() < MOST; count--) {
                OwnSqlKind kind = dice.pick(OwnSqlKind.values());
                maker.make(kind, maker.name(kind, ++number), schema, kept).ifPresent(kept::add);
            }
        }
        current = List.copyOf(kept);
        return withCalls(schema).withAuxiliaries(objects());
    }

    private void follow(OwnSql one, Schema schema, List<OwnSql> kept) {
        Set<String> names = kept.stream().map(OwnSql::name).collect(Collectors.toSet());
        boolean fits = one.fits().test(schema) && names.containsAll(one.calls());
        int choice = dice.between(1, 100);
        if (fits && choice <= 70) {
            kept.add(one);
        } else if (choice <= (fits ? 88 : 50)) {
            List<OwnSql> others = new ArrayList<>(current);
            others.remove(one);
            others.removeIf(other -> other.kind() == OwnSqlKind.TRIGGER_FUNCTION && !kept.contains(other));
            maker.make(one.kind(), one.name(), schema, others).ifPresent(kept::add);
        }
    }

    private List<AuxiliaryObject> objects() {
        return current.stream().map(OwnSql::object).toList();
    }

    /** Some columns have what a function of these says as their default, as long as it is there. */
    private Schema withCalls(Schema schema) {
        List<String> calls = current.stream()
                .filter(one -> one.kind() == OwnSqlKind.FUNCTION)
                .map(one -> one.name() + "()")
                .toList();
        return schema.withTables(schema.tables().stream()
                .map(table -> table.withColumns(table.columns().stream()
                        .map(column -> withCall(table, column, calls))
                        .toList()))
                .toList());
    }

    private Column withCall(Table table, Column column, List<String> calls) {
        String text = column.defaultExpression();
        if (text != null && OwnSqlMaker.isCall(text)) {
            return calls.contains(text) ? column : column.defaultTo(null);
        }
        boolean takes = column.type().is("text") && !column.type().array() && column.generation() == null;
        return takes && !calls.isEmpty() && dice.chance(30) ? column.defaultTo(dice.pick(calls)) : column;
    }

    /** Returns the last names in the catalog of all that the SQL of the last schema makes. */
    public Set<String> made() {
        return current.stream().flatMap(one -> one.made().stream()).collect(Collectors.toSet());
    }

    /** Returns the same of what a database has, whichever schema's SQL made it. */
    public static Set<String> own(Scan scan) {
        Set<String> own = OWN.matcher(String.join("\n", scan.unmodelled()))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        scan.schema().extensions().stream()
                .filter(OwnSqlMaker.EXTENSIONS::contains)
                .forEach(own::add);
        return own;
    }
}
