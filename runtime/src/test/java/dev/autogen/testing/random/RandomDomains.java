package dev.autogen.testing.random;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Domains over built-in types. */
final class RandomDomains {

    private static final List<String> TYPES = List.of(
            "text", "text", "character varying(50)", "integer", "bigint", "numeric(10,2)", "date", "boolean", "uuid");

    private final Dice dice;
    private final RandomNames names;
    private final RandomExpressions expressions;

    RandomDomains(Kit kit) {
        this.dice = kit.dice();
        this.names = kit.names();
        this.expressions = kit.expressions();
    }

    Domain domain(QualifiedName name) {
        Domain domain = new Domain(name, ColumnType.parse(dice.pick(TYPES)));
        if (RandomColumns.isText(domain.type()) && dice.chance(15)) {
            domain = domain.collate("C");
        }
        if (dice.chance(30)) {
            List<String> defaults = TypeSamples.of(domain.type()).defaults();
            domain = domain.defaultTo(dice.pick(defaults));
        }
        if (dice.chance(15)) {
            domain = domain.notNull();
        }
        for (int count = dice.between(0, 2); count > 0; count--) {
            domain = domain.with(check(domain));
        }
        return domain.comment(dice.chance(15) ? RandomTexts.comment(dice) : null);
    }

    CheckConstraint check(Domain domain) {
        String condition = expressions.condition(List.of(new Column("value", domain.type())));
        CheckConstraint check = new CheckConstraint(names.next("ck_"), condition);
        return dice.chance(15) ? check.notValid() : check;
    }
}
