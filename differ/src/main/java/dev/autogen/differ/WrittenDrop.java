package dev.autogen.differ;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a written statement drops, as far as its words say: {@code drop trigger touch on people}. Names are without the default namespace.
 *
 * @param kind as the statement has it; function for all routines
 * @param name what is dropped
 * @param on the table that it belongs to; empty if it says none
 * @param arguments how many arguments a routine has; null if it does not say
 * @param cascades whether what stands on it goes along
 */
record WrittenDrop(String kind, String name, String on, @Nullable Integer arguments, boolean cascades) {

    private static final Set<String> ROUTINES = Set.of("function", "procedure", "aggregate", "routine");

    /**
     * Reads a text of one or more statements; what drops nothing is left out, what drops by other means is not seen.
     *
     * @param namespaces those that names must spell out
     */
    static List<WrittenDrop> read(String sql, Set<String> namespaces) {
        List<WrittenDrop> drops = new ArrayList<>();
        List<SqlToken> statement = new ArrayList<>();
        for (SqlToken token : SqlLexer.tokens(sql + ";")) {
            if (token.isSymbol(";")) {
                new Reader(statement, namespaces).read(drops);
                statement.clear();
            } else if (token.kind() != SqlToken.Kind.SPACE) {
                statement.add(token);
            }
        }
        return drops;
    }

    /** Returns whether both drop the same. */
    boolean isSame(WrittenDrop other) {
        return kind.equals(other.kind)
                && name.equals(other.name)
                && on.equals(other.on)
                && (arguments == null || other.arguments == null || arguments.equals(other.arguments));
    }

    /** Returns whether a statement seems to make it: it creates something of the kind and says the name. */
    boolean isMadeBy(String sql) {
        List<SqlToken> tokens = SqlLexer.tokens(sql);
        String last = kind.substring(kind.indexOf(' ') + 1);
        return tokens.stream().anyMatch(token -> token.isWord("create"))
                && tokens.stream().anyMatch(token -> token.isWord(last))
                && tokens.stream()
                        .anyMatch(token -> token.isName() && token.value().equals(lastName()));
    }

    /** Returns the name without its namespace. */
    String lastName() {
        return name.substring(name.indexOf('\n') + 1);
    }

    /** Reads a statement from its beginning to its end. */
    private static final class Reader {

        private final List<SqlToken> tokens;
        private final Set<String> namespaces;
        private int at;

        Reader(List<SqlToken> tokens, Set<String> namespaces) {
            this.tokens = tokens;
            this.namespaces = namespaces;
        }

        void read(List<WrittenDrop> drops) {
            if (accept("alter") && accept("publication")) {
                // what belongs to one leaves it by such words
                String publication = name();
                if (accept("drop")) {
                    drops.add(new WrittenDrop("publication", publication, "", null, false));
                }
                return;
            }
            at = 0;
            if (!accept("drop") || at >= tokens.size()) {
                return;
            }
            String kind = tokens.get(at++).value();
            if (kind.equals("materialized") && accept("view")) {
                kind = "materialized view";
            }
            if (accept("if")) {
                at++;
            }
            boolean cascades = tokens.get(tokens.size() - 1).isWord("cascade");
            do {
                String name = kind.equals("cast") ? parenthesized().toString() : name();
                Integer arguments =
                        atSymbol("(") ? Integer.valueOf(parenthesized().size()) : null;
                String on = accept("on") ? name() : "";
                drops.add(new WrittenDrop(ROUTINES.contains(kind) ? "function" : kind, name, on, arguments, cascades));
            } while (acceptSymbol(","));
        }

        private boolean accept(String word) {
            boolean found = at < tokens.size() && tokens.get(at).isWord(word);
            at += found ? 1 : 0;
            return found;
        }

        private boolean atSymbol(String symbol) {
            return at < tokens.size() && tokens.get(at).isSymbol(symbol);
        }

        private boolean acceptSymbol(String symbol) {
            boolean found = atSymbol(symbol);
            at += found ? 1 : 0;
            return found;
        }

        private String name() {
            List<String> path = new ArrayList<>();
            while (at < tokens.size() && tokens.get(at).isName()) {
                path.add(tokens.get(at++).value());
                if (!acceptSymbol(".")) {
                    break;
                }
            }
            return path.size() == 2 && !namespaces.contains(path.get(0)) ? path.get(1) : String.join("\n", path);
        }

        /** Returns what stands between two parentheses, between its commas. */
        private List<String> parenthesized() {
            List<String> parts = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            int depth = 0;
            while (at < tokens.size()) {
                SqlToken token = tokens.get(at);
                depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
                if (depth == 0) {
                    at++;
                    break;
                }
                if (depth == 1 && token.isSymbol(",")) {
                    parts.add(part.toString());
                    part.setLength(0);
                    at++;
                } else if (token.isName()) {
                    part.append(name()).append(' ');
                } else {
                    part.append(token.text());
                    at++;
                }
            }
            if (part.length() > 1) {
                parts.add(part.toString());
            }
            return parts;
        }
    }
}
