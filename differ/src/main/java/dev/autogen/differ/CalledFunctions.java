package dev.autogen.differ;

import dev.autogen.operation.DropDefault;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetDefault;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows which defaults call the functions of an auxiliary object that becomes another: PostgreSQL drops no function as long as something calls it. */
final class CalledFunctions {

    private record Caller(Table table, Column column, String text) {
        Operation drop() {
            return new DropDefault(table.name(), column.name(), text);
        }

        Operation set() {
            return new SetDefault(table.name(), column.name(), text, null);
        }
    }

    private final Set<String> functions;
    private final List<Caller> callers;
    private final Schema desired;

    CalledFunctions(AuxiliaryObject object, Schema actual, Schema desired) {
        this.desired = desired;
        functions = object.drop().stream()
                .flatMap(sql -> WrittenDrop.read(sql, Set.copyOf(actual.namespaces())).stream())
                .filter(drop -> drop.kind().equals("function"))
                .map(WrittenDrop::lastName)
                .collect(Collectors.toSet());
        callers = callers(actual);
    }

    private List<Caller> callers(Schema schema) {
        List<Caller> found = new ArrayList<>();
        for (Table table : schema.tables()) {
            // whatever order they were given in
            List<Column> columns = table.columns().stream()
                    .sorted(Comparator.comparing(Column::name))
                    .toList();
            for (Column column : columns) {
                String text = column.defaultExpression();
                if (text != null && calls(text)) {
                    found.add(new Caller(table, column, text));
                }
            }
        }
        return found;
    }

    private boolean calls(String expression) {
        return !functions.isEmpty()
                && SqlLexer.tokens(expression).stream()
                        .anyMatch(token -> token.isName() && functions.contains(token.value()));
    }

    List<Operation> drop() {
        return callers.stream().map(Caller::drop).toList();
    }

    /** Returns what sets the defaults again that there were. */
    List<Operation> set() {
        return callers.stream().map(Caller::set).toList();
    }

    /** Returns the same of those columns that still call one of the functions when all is done. */
    List<Operation> setForGood() {
        return callers.stream().filter(this::stays).map(Caller::set).toList();
    }

    private boolean stays(Caller caller) {
        return desired.table(caller.table().name())
                .flatMap(table -> table.column(caller.column().name()))
                .map(Column::defaultExpression)
                .filter(this::calls)
                .isPresent();
    }

    /** Whether each statement is said again, or replaces a function with nothing else than its body being another: then it need not be dropped. */
    static boolean areReplaced(AuxiliaryObject now, AuxiliaryObject then) {
        boolean replaced = now.create().size() == then.create().size();
        for (int i = 0; replaced && i < now.create().size(); i++) {
            List<String> head = head(then.create().get(i));
            replaced = !head.isEmpty() && head.equals(head(now.create().get(i)));
        }
        return replaced;
    }

    /** Returns what a statement that replaces a function says before its body; nothing of any other. */
    private static List<String> head(String sql) {
        List<SqlToken> tokens = SqlLexer.tokens(sql).stream()
                .filter(token -> token.kind() != SqlToken.Kind.SPACE)
                .toList();
        List<String> head = new ArrayList<>();
        for (SqlToken token : tokens) {
            boolean body =
                    token.kind() == SqlToken.Kind.STRING && !head.isEmpty() && "as".equals(head.get(head.size() - 1));
            if (body) {
                boolean replaces = head.subList(0, Math.min(3, head.size())).equals(List.of("create", "or", "replace"))
                        && tokens.stream().noneMatch(one -> one.isSymbol(";"));
                return replaces && Set.of("function", "procedure").contains(head.get(3)) ? head : List.of();
            }
            head.add(token.value());
        }
        return List.of();
    }
}
