package dev.autogen.codegen;

import dev.autogen.migration.Definitions;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Generation;
import dev.autogen.schema.Identity;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Serial;

/** Writes the options of sequences, only where they differ from the defaults, and what makes the value of a generated column. */
final class SequenceCode implements Generation.Visitor<Expression> {

    static final SequenceCode INSTANCE = new SequenceCode();

    private SequenceCode() {}

    static Expression options(SequenceOptions options) {
        SequenceOptions usual = SequenceOptions.defaults(options.type());
        Call code = Call.of(Definitions.class, "sequence", TextLiteral.of(options.type()));
        if (options.start() != usual.start()) {
            code = code.dot("startingAt", number(options.start()));
        }
        if (options.increment() != usual.increment()) {
            code = code.dot("incrementBy", number(options.increment()));
        }
        if (options.min() != usual.min() || options.max() != usual.max()) {
            code = code.dot("between", number(options.min()), number(options.max()));
        }
        if (options.cache() != usual.cache()) {
            code = code.dot("cached", number(options.cache()));
        }
        return options.cycle() ? code.dot("cycling") : code;
    }

    /** The bounds of the integer types have names that say more than their digits. */
    private static Expression number(long value) {
        if (value == Long.MAX_VALUE) {
            return Word.of(Long.class, ".MAX_VALUE");
        } else if (value == Long.MIN_VALUE) {
            return Word.of(Long.class, ".MIN_VALUE");
        } else if (value == Integer.MAX_VALUE) {
            return Word.of(Integer.class, ".MAX_VALUE");
        } else if (value == Integer.MIN_VALUE) {
            return Word.of(Integer.class, ".MIN_VALUE");
        }
        boolean isInt = value > Integer.MIN_VALUE && value < Integer.MAX_VALUE;
        return Word.of(isInt ? Long.toString(value) : value + "L");
    }

    static Expression ownedBy(ColumnReference owner) {
        return Call.of(
                Definitions.class, "ownedBy", TextLiteral.of(owner.table().toString()), TextLiteral.of(owner.column()));
    }

    @Override
    public Expression visitIdentity(Identity identity) {
        return Call.of(
                Definitions.class, identity.always() ? "identityAlways" : "identity", options(identity.options()));
    }

    @Override
    public Expression visitSerial(Serial serial) {
        return Call.of(
                Definitions.class, "serial", TextLiteral.of(serial.sequence().toString()), options(serial.options()));
    }

    @Override
    public Expression visitComputed(Computed computed) {
        return Call.of(
                Definitions.class, computed.stored() ? "stored" : "virtual", TextLiteral.of(computed.expression()));
    }
}
