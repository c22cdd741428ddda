package dev.autogen.differ;

import dev.autogen.schema.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a change of type does to some rows.
 *
 * @param effect one sentence
 * @param condition true for the rows that it happens to
 */
record Loss(String effect, String condition) {

    private static final Map<String, String[]> RANGES = Map.of(
            "smallint", new String[] {"-32768", "32767"},
            "integer", new String[] {"-2147483648", "2147483647"},
            "bigint", new String[] {"-9223372036854775808", "9223372036854775807"},
            "oid", new String[] {"0", "4294967295"});

    /** The digits of the largest value. */
    private static final Map<String, Integer> DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19, "oid", 10);

    /** The characters of the longest value. */
    private static final Map<String, Integer> WIDTHS =
            Map.of("smallint", 6, "integer", 11, "bigint", 20, "oid", 10, "boolean", 5, "uuid", 36);

    private static final int EXACT_IN_DOUBLE = 15;

    /** Returns what the change of a value that is no array does; empty if every value arrives unharmed. */
    static Optional<Loss> of(String value, ColumnType from, ColumnType to, TextCheck check) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        if (!to.isBuiltIn() || !from.isBuiltIn() && !isText(to)) {
            return from.name().equals(to.name()) ? Optional.empty() : Optional.of(check.of(value, from, to));
        }
        String source = from.isBuiltIn() ? from.name().name() : "";
        String target = to.name().name();
        if (source.equals("oid") && (isText(to) || target.equals("bytea"))) {
            // @Lob makes such columns: a project that gives it up means what is in the object
            return Optional.of(new Loss(
                    "It keeps of a large object only its number; lo_get(" + value + ") reads what is in it.",
                    "exists (select from pg_largeobject_metadata m where m.oid = " + value + ")"));
        }
        if (isText(to)) {
            return tooLong(value, from, to);
        }
        if (target.startsWith("bit") && source.startsWith("bit")) {
            return bits(value, to);
        }
        if (TimeLoss.isTime(source) && TimeLoss.isTime(target) && Casts.isAssignable(from, to)) {
            return TimeLoss.of(value, from, to);
        }
        if (isNumber(source) && isNumber(target)) {
            return numbers(value, from, to);
        }
        if (source.equals("boolean") && Casts.isTimestamp(to)) {
            return Optional.of(new Loss(
                    "It makes of true the time at which it runs, and nothing of false.", value + " is not null"));
        }
        if (Casts.isTimestamp(from) && target.equals("boolean")) {
            return Optional.of(new Loss("It keeps of a time only that there is one.", value + " is not null"));
        }
        if (isNumber(source) && target.equals("interval")) {
            return Optional.of(
                    Casts.isDuration(from)
                            ? new Loss(
                                    "It takes the numbers for nanoseconds, as Hibernate keeps a Duration, and rounds them to microseconds.",
                                    value + " % 1000 <> 0")
                            : new Loss("It takes the numbers for seconds.", value + " is not null"));
        }
        if (source.equals("interval") && isNumber(target)) {
            return Casts.isDuration(to)
                    ? Optional.empty()
                    : Optional.of(new Loss(
                            "It keeps of an interval its seconds, as many as the type has room for.",
                            value + " is not null"));
        }
        if (isNumber(source) && target.equals("boolean")) {
            return Optional.of(new Loss("It keeps of a number only whether it is 0.", value + " not in (0, 1)"));
        }
        return others(value, source, to, check, from);
    }

    private static Optional<Loss> others(String value, String source, ColumnType to, TextCheck check, ColumnType from) {
        String target = to.name().name();
        boolean sameName = source.equals(target);
        boolean harmless = sameName
                || source.equals("boolean") && isNumber(target)
                || source.equals("uuid") && target.equals("bytea")
                || target.startsWith("json") && !isText(from)
                || isText(from) && target.equals("bytea")
                || source.equals("cidr") && target.equals("inet")
                || source.equals("macaddr") && target.equals("macaddr8")
                || source.equals("money") && target.equals("numeric");
        if (harmless) {
            return Optional.empty();
        }
        if (source.equals("inet") && target.equals("cidr")) {
            return Optional.of(
                    new Loss("It keeps of an address only its network.", value + " <> network(" + value + ")::inet"));
        }
        if (source.equals("macaddr8") && target.equals("macaddr")) {
            return Optional.of(new Loss(
                    "It fails on addresses that are not of six bytes.", value + "::text not like '%:ff:fe:%'"));
        }
        if (source.equals("bytea") && target.equals("uuid")) {
            return Optional.of(new Loss("It fails on values that are not of 16 bytes.", "length(" + value + ") <> 16"));
        }
        if (source.equals("jsonb") && (isNumber(target) || target.equals("boolean"))) {
            String kind = target.equals("boolean") ? "boolean" : "number";
            return Optional.of(new Loss(
                    "It fails on JSON that is no " + kind + ".", "jsonb_typeof(" + value + ") <> '" + kind + "'"));
        }
        return Optional.of(check.of(value, from, to));
    }

    private static Optional<Loss> tooLong(String value, ColumnType from, ColumnType to) {
        int[] limit = Losses.numbers(to);
        if (limit == null) {
            return Optional.empty();
        }
        boolean text = isText(from);
        int[] before = text ? Losses.numbers(from) : null;
        Integer widest = before == null ? WIDTHS.get(from.name().name()) : Integer.valueOf(before[0]);
        if (widest != null && widest <= limit[0]) {
            return Optional.empty();
        }
        return Optional.of(new Loss(
                "It fails on texts of more than " + limit[0] + " characters.",
                "length(" + value + (text ? "" : "::text") + ") > " + limit[0]));
    }

    private static Optional<Loss> bits(String value, ColumnType to) {
        int[] length = Losses.numbers(to);
        if (length == null) {
            return Optional.empty();
        }
        boolean varying = to.name().name().endsWith("varying");
        return Optional.of(new Loss(
                "It fails on bit strings of another length.",
                "length(" + value + ") " + (varying ? ">" : "<>") + " " + length[0]));
    }

    private static Optional<Loss> numbers(String value, ColumnType from, ColumnType to) {
        String source = from.name().name();
        String target = to.name().name();
        if (DIGITS.containsKey(target)) {
            return toWhole(value, source, target);
        }
        if (target.equals("real") || target.equals("double precision")) {
            return toFloating(value, source, target);
        }
        return toNumeric(value, from, to);
    }

    private static Optional<Loss> toWhole(String value, String source, String target) {
        String[] range = RANGES.getOrDefault(target, new String[] {"0", "0"});
        String[] before = RANGES.get(source);
        String outside = value + " not between " + range[0] + " and " + range[1];
        if (before == null) {
            return Optional.of(new Loss(
                    "It fails on numbers out of range, and rounds those with a fraction.",
                    outside + " or " + value + " <> trunc(" + value + ")"));
        }
        boolean fits = new BigDecimal(before[0]).compareTo(new BigDecimal(range[0])) >= 0
                && new BigDecimal(before[1]).compareTo(new BigDecimal(range[1])) <= 0;
        return fits ? Optional.empty() : Optional.of(new Loss("It fails on numbers out of range.", outside));
    }

    private static Optional<Loss> toFloating(String value, String source, String target) {
        boolean single = target.equals("real");
        String effect = "It keeps " + (single ? 6 : EXACT_IN_DOUBLE) + " digits of a number for certain.";
        switch (source) {
            case "integer":
                return single
                        ? Optional.of(new Loss(effect, "abs(" + value + "::bigint) > 16777216"))
                        : Optional.empty();
            case "bigint":
            case "oid":
                return Optional.of(new Loss(
                        effect, "abs(" + value + "::numeric) > " + (single ? "16777216" : "9007199254740992")));
            case "double precision":
                return Optional.of(new Loss(
                        effect,
                        "case when abs(" + value + ") between 1e-37 and 3.4e38 then " + value
                                + "::real::double precision <> " + value + " else " + value + " <> 0 end"));
            case "numeric":
                return Optional.of(new Loss(
                        effect,
                        "case when abs(" + value + ") between 1e-37 and 3.4e38 then " + value + "::" + target
                                + "::numeric <> " + value + " else " + value + " <> 0 end"));
            default:
                return Optional.empty();
        }
    }

    private static Optional<Loss> toNumeric(String value, ColumnType from, ColumnType to) {
        String source = from.name().name();
        boolean floating = source.equals("real") || source.equals("double precision");
        String exact = floating ? value + "::numeric" : value;
        int[] after = Losses.numbers(to);
        List<String> conditions = new ArrayList<>();
        if (floating) {
            conditions.add(exact + "::" + source + " <> " + value);
        }
        if (after != null) {
            int scale = after.length == 1 ? 0 : after[1];
            int digits = after[0] - scale;
            int[] before = source.equals("numeric") ? Losses.numbers(from) : null;
            int scaleBefore = before == null || before.length == 1 ? 0 : before[1];
            boolean whole = DIGITS.containsKey(source);
            Integer digitsBefore = before == null ? DIGITS.get(source) : Integer.valueOf(before[0] - scaleBefore);
            boolean rounds = whole || before != null ? scaleBefore > scale : true;
            if (rounds) {
                conditions.add(exact + " <> round(" + exact + ", " + scale + ")");
            }
            if (digitsBefore == null || digitsBefore > digits || rounds && digitsBefore == digits) {
                conditions.add("abs(round(" + exact + ", " + scale + ")) >= 1e" + digits);
            }
        }
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Loss(
                        "It fails on numbers out of range, and rounds those with more digits.",
                        String.join(" or ", conditions)));
    }

    static boolean isText(ColumnType type) {
        return type.is("text") || type.is("character varying") || type.is("character") || type.is("bpchar");
    }

    private static boolean isNumber(String name) {
        return DIGITS.containsKey(name)
                || List.of("numeric", "real", "double precision").contains(name);
    }
}
