package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A reading position in the tokens of one statement. */
final class Tokens {

    private final String sql;
    private final List<Token> tokens;
    private final Identifiers identifiers;
    private int at;

    Tokens(String sql, Identifiers identifiers) {
        this.sql = sql;
        this.tokens = Tokenizer.tokenize(sql);
        this.identifiers = identifiers;
    }

    private Tokens(Tokens other) {
        this.sql = other.sql;
        this.tokens = other.tokens;
        this.identifiers = other.identifiers;
        this.at = other.at;
    }

    /** Returns a second reading position at the same place, to look ahead with. */
    Tokens ahead() {
        return new Tokens(this);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END || peek().isSymbol(';');
    }

    /** Whether these words come next. */
    boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Moves behind these words if they come next, and says whether it did. */
    boolean accept(String... words) {
        boolean found = at(words);
        if (found) {
            at += words.length;
        }
        return found;
    }

    boolean accept(char symbol) {
        boolean found = peek().isSymbol(symbol);
        if (found) {
            at++;
        }
        return found;
    }

    void expect(String... words) {
        if (!accept(words)) {
            throw unreadable("'" + String.join(" ", words) + "' was expected before '" + rest() + "'");
        }
    }

    void expect(char symbol) {
        if (!accept(symbol)) {
            throw unreadable("'" + symbol + "' was expected before '" + rest() + "'");
        }
    }

    /** Returns the identifier that comes next as a catalog name. */
    String name() {
        if (!peek().isIdentifier()) {
            throw unreadable("a name was expected before '" + rest() + "'");
        }
        return identifiers.of(next());
    }

    /** Returns the parts of the dotted name that comes next. */
    List<String> path() {
        List<String> parts = new ArrayList<>();
        do {
            parts.add(name());
        } while (accept('.'));
        return parts;
    }

    /** Returns the name that comes next. */
    QualifiedName qualifiedName() {
        return qualified(path());
    }

    /** Returns the name these parts make; of three the first, a database, is left out: PostgreSQL has no other than the current one. */
    QualifiedName qualified(List<String> path) {
        String last = path.get(path.size() - 1);
        return identifiers.qualified(path.size() == 1 ? null : path.get(path.size() - 2), last);
    }

    /** Returns the names of a list in parentheses. */
    List<String> nameList() {
        expect('(');
        List<String> names = new ArrayList<>();
        do {
            names.add(name());
        } while (accept(','));
        expect(')');
        return names;
    }

    /** Returns what stands between the parentheses that come next, as it is written, without comments at its ends. */
    String parenthesized() {
        Token open = peek();
        expect('(');
        int start = position();
        int end = start;
        int depth = 1;
        while (true) {
            Token token = next();
            if (token.kind() == Token.Kind.END) {
                throw unreadable("the parenthesis at position " + (open.start() + 1) + " is not closed");
            }
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            if (depth == 0) {
                return sql.substring(start, end);
            }
            end = token.end();
        }
    }

    /** Returns the expression in the parentheses that come next, without further parentheses around the whole of it. */
    String expression() {
        String text = parenthesized();
        while (text.startsWith("(")) {
            Tokens inner = new Tokens(text, identifiers);
            String unwrapped = inner.parenthesized();
            if (!inner.atEnd()) {
                break;
            }
            text = unwrapped;
        }
        return text;
    }

    /** Returns the text up to the first token outside parentheses and brackets that ends it, a comma, a closing parenthesis or the end, and moves there. */
    String until(Predicate<Token> end) {
        int start = peek().start();
        int stop = start;
        while (!atEnd() && !peek().isSymbol(',') && !peek().isSymbol(')') && !end.test(peek())) {
            if (peek().isSymbol('(')) {
                parenthesized();
            } else if (!accept('[')) {
                next();
            } else {
                bracketed();
            }
            stop = tokens.get(at - 1).end();
        }
        return sql.substring(start, stop);
    }

    /** Moves behind the bracket that closes the one before. */
    private void bracketed() {
        int depth = 1;
        while (depth > 0) {
            Token token = next();
            if (token.kind() == Token.Kind.END) {
                throw unreadable("a bracket is not closed");
            }
            depth += token.isSymbol('[') ? 1 : token.isSymbol(']') ? -1 : 0;
        }
    }

    /** Returns the tokens that {@link #until} would pass, and moves behind them. */
    List<Token> tokensUntil(Predicate<Token> end) {
        int from = at;
        until(end);
        return tokens.subList(from, at);
    }

    /** Returns all that is left, as it is written. */
    String rest() {
        return sql.substring(peek().start()).strip();
    }

    /** Returns what was passed since that position, as it is written, without a comment behind it. */
    String since(int start) {
        int end = at == 0 ? start : tokens.get(at - 1).end();
        return sql.substring(start, Math.max(start, end));
    }

    String textBetween(int start, int end) {
        return sql.substring(start, end);
    }

    int position() {
        return peek().start();
    }

    Identifiers identifiers() {
        return identifiers;
    }

    UnreadableStatementException unreadable(String reason) {
        return new UnreadableStatementException(sql, reason);
    }
}
