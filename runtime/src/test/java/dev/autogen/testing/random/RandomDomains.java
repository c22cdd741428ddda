package dev.autogen.testing.random;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Domains over built-in types, and over enum types: these without conditions. */
final class RandomDomains {

    private static final List<String> TYPES = List.of(
            "text", "text", "character varying(50)", "integer", "bigint", "numeric(10,2)", "date", "boolean", "uuid");

    private final Dice dice;
    private final RandomNames names;
    private final RandomExpressions expressions;
    private final NamedTypes types;

    RandomDomains(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
        this.expressions = kit.expressions();
        this.types = kit.types();
    }

    Domain domain(QualifiedName name) {
        Domain domain = new Domain(name, type());
        if (RandomColumns.isText(domain.type()) && dice.chance(15)) {
            domain = domain.collate("C");
        }
        if (dice.chance(30)) {
            domain = domain.defaultTo(defaultOf(domain));
        }
        if (dice.chance(15)) {
            domain = domain.notNull();
        }
        for (int count = domain.type().isBuiltIn() ? dice.between(0, 2) : 0; count > 0; count--) {
            domain = domain.with(check(domain));
        }
        return domain.comment(dice.chance(15) ? RandomTexts.comment(dice) : null);
    }

    private ColumnType type() {
        return !types.enums().isEmpty() && dice.chance(35)
                ? dice.pick(types.enums())
                : ColumnType.parse(dice.pick(TYPES));
    }

    /** Returns a default for the domain; null if there is none, as for an enum type without labels. */
    @Nullable
    String defaultOf(Domain domain) {
        List<String> defaults = types.defaults(domain.type());
        return defaults.isEmpty() ? null : dice.pick(defaults);
    }

    CheckConstraint check(Domain domain) {
        String condition = expressions.condition(List.of(new Column("value", domain.type())));
        CheckConstraint check = new CheckConstraint(names.next("ck_"), condition);
        return dice.chance(15) ? check.notValid() : check;
    }
}
