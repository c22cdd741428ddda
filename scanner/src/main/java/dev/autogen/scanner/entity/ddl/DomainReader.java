package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a domain: {@code email as varchar(100) collate "C" default 'x' not null constraint email_check check (value ~ '@')}. */
final class DomainReader {

    private static final Set<String> CLAUSES = Set.of("collate", "default", "constraint", "not", "null", "check");

    private DomainReader() {}

    static Domain read(Tokens tokens) {
        QualifiedName name = tokens.qualifiedName();
        tokens.accept("as");
        ColumnType type = TypeReader.read(tokens, DomainReader::startsClause);
        Domain domain = new Domain(name, type);
        while (!tokens.atEnd()) {
            domain = clause(tokens, domain);
        }
        return domain;
    }

    private static Domain clause(Tokens tokens, Domain domain) {
        if (tokens.accept("collate")) {
            return domain.collate(tokens.qualifiedName().toString());
        }
        if (tokens.accept("default")) {
            int start = tokens.position();
            tokens.until(DomainReader::startsClause);
            return domain.defaultTo(tokens.since(start));
        }
        String constraint = tokens.accept("constraint") ? tokens.name() : null;
        if (tokens.accept("not", "null")) {
            return domain.notNull();
        }
        if (tokens.accept("null")) {
            return domain;
        }
        tokens.expect("check");
        String expression = tokens.expression();
        return domain.with(new CheckConstraint(name(constraint, domain), expression));
    }

    /** Returns the name that PostgreSQL gives where nobody chose one. */
    private static String name(@Nullable String constraint, Domain domain) {
        if (constraint != null) {
            return constraint;
        }
        String plain = domain.name().name() + "_check";
        String name = plain;
        for (int i = 1; domain.check(name).isPresent(); i++) {
            name = plain + i;
        }
        return name;
    }

    private static boolean startsClause(Token token) {
        return token.kind() == Token.Kind.WORD && CLAUSES.contains(Identifiers.fold(token.text()));
    }
}
