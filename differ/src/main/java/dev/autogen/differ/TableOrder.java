package dev.autogen.differ;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts tables after those they reference, for the reader's sake: rings are cut at the first name. */
final class TableOrder {

    private final Map<QualifiedName, Table> tables = new HashMap<>();
    private final Set<QualifiedName> visited = new HashSet<>();
    private final List<Table> ordered = new ArrayList<>();

    private TableOrder() {}

    static List<Table> referencedFirst(List<Table> tables) {
        TableOrder order = new TableOrder();
        tables.forEach(table -> order.tables.put(table.name(), table));
        tables.stream().sorted(Comparator.comparing(Table::name)).forEach(order::visit);
        return order.ordered;
    }

    private void visit(Table table) {
        if (visited.add(table.name())) {
            table.foreignKeys().stream()
                    .map(key -> tables.get(key.referencedTable()))
                    .filter(referenced -> referenced != null)
                    .sorted(Comparator.comparing(Table::name))
                    .forEach(this::visit);
            ordered.add(table);
        }
    }
}
