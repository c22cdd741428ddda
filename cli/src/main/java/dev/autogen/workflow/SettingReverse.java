package dev.autogen.workflow;

import dev.autogen.scanner.database.CatalogObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes back what is set on an object, as far as its statement says what was there before: nothing. An owner stays. */
final class SettingReverse {

    private static final Map<Pattern, String> REVERSES = reverses();

    private SettingReverse() {}

    private static Map<Pattern, String> reverses() {
        Map<Pattern, String> reverses = new LinkedHashMap<>();
        reverses.put(pattern("(comment on .*?) is (?:E?'.*)"), "$1 is null");
        reverses.put(pattern("grant (.*) to (.*?)(?: with grant option)?"), "revoke $1 from $2");
        reverses.put(pattern("revoke (.*) from (.*)"), "grant $1 to $2");
        reverses.put(
                pattern("(alter default privileges .*) grant (.*) to (.*?)(?: with grant option)?"),
                "$1 revoke $2 from $3");
        reverses.put(pattern("(alter table .*) set unlogged"), "$1 set logged");
        reverses.put(pattern("(alter .*) set tablespace .*"), "$1 set tablespace pg_default");
        reverses.put(pattern("(alter table .*) enable row level security"), "$1 disable row level security");
        reverses.put(pattern("(alter table .*) force row level security"), "$1 no force row level security");
        reverses.put(pattern("(alter table .*) replica identity .*"), "$1 replica identity default");
        reverses.put(pattern("(alter .*) set statistics \\d+"), "$1 set statistics -1");
        reverses.put(pattern("(alter table .*) set compression .*"), "$1 set compression default");
        // `default` is known from 16 on only; types that PostgreSQL compresses are kept extended, but for a few that
        // are kept main
        reverses.put(pattern("(alter table .*) set storage extended"), "$1 set storage main");
        reverses.put(pattern("(alter table .*) set storage .*"), "$1 set storage extended");
        reverses.put(pattern("(alter table .*) cluster on .*"), "$1 set without cluster");
        return reverses;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private static final Pattern OPTIONS = pattern("(alter .*) set \\((.*)\\)");

    /** Returns the statements, the last one's reverse first; none where there is no way back. */
    static List<String> of(CatalogObject setting) {
        List<String> statements = new ArrayList<>(setting.create());
        Collections.reverse(statements);
        RoleGuard guard = new RoleGuard();
        guard.add(
                statements.stream()
                        .map(SettingReverse::of)
                        .filter(sql -> !sql.isEmpty())
                        .toList(),
                setting.roles());
        return guard.statements();
    }

    private static String of(String sql) {
        Matcher options = OPTIONS.matcher(sql);
        if (options.matches()) {
            String names = Arrays.stream(options.group(2).split(", "))
                    .map(option -> option.replaceFirst("=.*", ""))
                    .collect(Collectors.joining(", "));
            return options.group(1) + " reset (" + names + ")";
        }
        for (Map.Entry<Pattern, String> reverse : REVERSES.entrySet()) {
            Matcher matcher = reverse.getKey().matcher(sql);
            if (matcher.matches()) {
                return matcher.replaceFirst(reverse.getValue());
            }
        }
        return "";
    }
}
