package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** Reads the attributes of a composite type: {@code (street varchar(255) collate "C", number integer)}. */
final class CompositeTypeReader {

    private CompositeTypeReader() {}

    static List<Attribute> attributes(Tokens tokens) {
        List<Attribute> attributes = new ArrayList<>();
        tokens.expect('(');
        while (!tokens.accept(')')) {
            String name = tokens.name();
            ColumnType type = TypeReader.read(tokens, token -> token.isWord("collate"));
            QualifiedName collation = tokens.accept("collate") ? tokens.qualifiedName() : null;
            attributes.add(new Attribute(name, type, collation, null));
            if (!tokens.accept(',') && !tokens.peek().isSymbol(')')) {
                throw tokens.unreadable("a comma was expected before '" + tokens.rest() + "'");
            }
        }
        return attributes;
    }
}
