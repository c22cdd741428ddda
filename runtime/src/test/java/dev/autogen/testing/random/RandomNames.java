package dev.autogen.testing.random;

import dev.autogen.schema.ColumnType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that are not taken yet, one in four of them a nasty one. */
final class RandomNames {

    private static final int LONGEST = 63;

    private static final List<String> WORDS = List.of(
            "customer",
            "order",
            "invoice",
            "item",
            "product",
            "price",
            "address",
            "city",
            "note",
            "amount",
            "created",
            "owner",
            "parent",
            "label",
            "quantity",
            "state",
            "score",
            "rank",
            "payload",
            "token",
            "region",
            "unit",
            "weight",
            "branch",
            "account",
            "member",
            "title",
            "kind");

    private static final List<String> NASTY = List.of(
            "OrderItems",
            "select",
            "user",
            "table",
            "group",
            "Größe",
            "order items",
            "a.b",
            "we\"ird",
            "o'clock",
            "名前",
            "emoji 😀",
            "1st",
            "$dollar",
            "dash-ed",
            "C:\\users",
            "100%",
            "x; drop table y --",
            "/* a */",
            "${value}",
            "{call}",
            "who?",
            " lead",
            "trail ",
            "\"\"",
            "found",
            "old",
            "interval",
            "timestamp",
            "MixedCase",
            "UPPER",
            "äöü",
            "new",
            "check",
            "primary",
            "::",
            "\\u0041",
            "it''s",
            "$$");

    private final Dice dice;
    private final Set<String> taken = new HashSet<>();
    private final List<String> given = new ArrayList<>();

    RandomNames(Dice dice) {
        this.dice = dice;
    }

    void take(String name) {
        taken.add(name);
    }

    /** Returns a name that begins with the given word, or a nasty one. */
    String next(String prefix) {
        while (!given.isEmpty() && dice.chance(35)) {
            String again = given.remove(given.size() - 1);
            // it may have been drawn anew in the meantime
            if (taken.add(again)) {
                return again;
            }
        }
        String base = prefix + dice.pick(WORDS);
        if (dice.chance(25)) {
            base = dice.chance(15) ? longest(prefix) : dice.pick(NASTY);
        }
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = shortened(base, LONGEST - 5) + number;
        }
        return name;
    }

    /** Returns a name that begins with the given word, whatever else it is. */
    String within(String prefix) {
        String base = prefix + (dice.chance(25) ? dice.pick(NASTY) : dice.pick(WORDS));
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + number;
        }
        return name;
    }

    /** Hears that nothing has this name any more: then something else may have it. */
    void give(String name) {
        if (taken.remove(name)) {
            given.add(name);
        }
    }

    /** Returns a name for a type: not that of a built-in one, which PostgreSQL would find first wherever the namespace is left out. */
    String nextType() {
        String name = next("type_");
        return ColumnType.isBuiltIn(name) ? nextType() : name;
    }

    /** A name of exactly 63 bytes, the last of which may be half of what a careless cut leaves. */
    private String longest(String prefix) {
        String filler = dice.pick("x", "ü", "名");
        StringBuilder name = new StringBuilder(prefix).append(dice.pick(WORDS)).append('_');
        while (bytes(name + filler) <= LONGEST) {
            name.append(filler);
        }
        while (bytes(name.toString()) < LONGEST) {
            name.append('y');
        }
        return name.toString();
    }

    private static String shortened(String name, int most) {
        String head = name;
        while (bytes(head) > most) {
            head = head.substring(0, head.offsetByCodePoints(head.length(), -1));
        }
        return head;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
