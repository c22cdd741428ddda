package dev.autogen.project;

import dev.autogen.project.SettingKeys.Kind;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** An {@code autogen.toml} whose tables, keys and types have been checked, with the tables of one environment laid over the others. */
final class AutogenToml {

    /** Parsers quote what they did not expect, and that may be a password without its quotes. */
    private static final Pattern QUOTED = Pattern.compile("Unexpected '.*?'(?=,|$)", Pattern.DOTALL);

    private record Problem(int line, String text) {}

    private final String name;
    private final @Nullable String environment;
    private final TomlEntry root;

    private AutogenToml(String name, @Nullable String environment, TomlEntry root) {
        this.name = name;
        this.environment = environment;
        this.root = root;
    }

    /**
     * Reads the file.
     *
     * @param name what messages call the file
     * @param environment the environment laid over; null for none
     * @throws SettingsException if the file cannot be read, or with every wrong line if it has any
     */
    static AutogenToml read(Path file, String name, @Nullable String environment) {
        TomlParseResult result;
        try {
            result = Toml.parse(Files.readString(file));
        } catch (MalformedInputException e) {
            throw new SettingsException(name + " is not UTF-8. Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new SettingsException("Cannot read " + name + ": " + e + ".", e);
        }
        List<Problem> problems = new ArrayList<>();
        for (TomlParseError error : result.errors()) {
            String text = String.valueOf(error.getMessage());
            problems.add(new Problem(
                    error.position().line(),
                    QUOTED.matcher(text).replaceAll("Unexpected text") + ". A string stands in double quotes."));
        }
        TomlEntry root = TomlEntry.table(result, 1);
        if (problems.isEmpty()) {
            check(root, problems);
        }
        report(name, problems);
        AutogenToml toml = new AutogenToml(name, environment, root);
        if (environment != null && !toml.environments().contains(environment)) {
            throw unknownEnvironment(name, environment, toml.environments());
        }
        return toml;
    }

    /** Returns the settings of a project without a file: none. */
    static AutogenToml absent(String name, @Nullable String environment) {
        if (environment != null) {
            throw new SettingsException("There is no environment '" + environment + "', because there is no " + name
                    + ". Write it, or leave --env out.");
        }
        return new AutogenToml(name, null, new TomlEntry(Map.of(), 1));
    }

    private static SettingsException unknownEnvironment(String name, String environment, List<String> known) {
        String hint =
                known.isEmpty() ? "It has no [environments.…] table at all." : NearestName.hint(environment, known);
        return new SettingsException(name + " has no environment '" + environment + "'. " + hint);
    }

    String name() {
        return name;
    }

    /** Returns the names of the environments, sorted. */
    List<String> environments() {
        TomlEntry environments = root.table().get(SettingKeys.ENVIRONMENTS);
        return environments == null
                ? List.of()
                : List.copyOf(environments.table().keySet());
    }

    /** Returns the value of a key, the environment's if it has one; tables inside a key are laid over each other entry by entry. */
    Optional<TomlEntry> find(String table, String key) {
        TomlEntry general = at(root, table, key);
        TomlEntry special = environment == null ? null : at(root, SettingKeys.ENVIRONMENTS, environment, table, key);
        if (general != null && special != null && special.isTable()) {
            Map<String, TomlEntry> both = new LinkedHashMap<>(general.table());
            both.putAll(special.table());
            return Optional.of(new TomlEntry(both, special.line()));
        }
        return Optional.ofNullable(special == null ? general : special);
    }

    private static @Nullable TomlEntry at(TomlEntry from, String... path) {
        TomlEntry entry = from;
        for (String step : path) {
            entry = entry == null ? null : entry.table().get(step);
        }
        return entry;
    }

    private static void check(TomlEntry root, List<Problem> problems) {
        root.table().forEach((name, entry) -> {
            if (!name.equals(SettingKeys.ENVIRONMENTS)) {
                checkTable("", name, entry, problems);
            } else if (isTable("[" + name + "]", entry, problems)) {
                entry.table().forEach((environment, tables) -> {
                    String prefix = name + "." + environment;
                    if (isTable("[" + prefix + "]", tables, problems)) {
                        tables.table().forEach((table, keys) -> checkTable(prefix + ".", table, keys, problems));
                    }
                });
            }
        });
    }

    private static boolean isTable(String what, TomlEntry entry, List<Problem> problems) {
        if (!entry.isTable()) {
            problems.add(new Problem(entry.line(), what + " must be a table, not " + entry.kind() + "."));
        }
        return entry.isTable();
    }

    private static void checkTable(String prefix, String table, TomlEntry entry, List<Problem> problems) {
        if (!SettingKeys.tables().contains(table)) {
            List<String> valid = new ArrayList<>(SettingKeys.tables());
            if (prefix.isEmpty()) {
                valid.add(SettingKeys.ENVIRONMENTS);
            }
            String hint = !entry.isTable() && SettingKeys.tableOf(table).isPresent()
                    ? "It belongs under [" + prefix + SettingKeys.tableOf(table).orElseThrow() + "]."
                    : NearestName.hint(table, valid);
            String what = entry.isTable()
                    ? "There is no table [" + prefix + table + "]"
                    : "There is no key '" + table + "' here";
            problems.add(new Problem(entry.line(), what + ". " + hint));
        } else if (isTable("[" + prefix + table + "]", entry, problems)) {
            entry.table().forEach((key, value) -> checkKey(prefix, table, key, value, problems));
        }
    }

    private static void checkKey(String prefix, String table, String key, TomlEntry value, List<Problem> problems) {
        Map<String, Kind> keys = SettingKeys.keys(table);
        Kind kind = keys.get(key);
        if (kind == null) {
            String hint = SettingKeys.tableOf(key)
                    .map(other -> "'" + key + "' belongs under [" + prefix + other + "].")
                    .orElseGet(() -> NearestName.hint(key, keys.keySet()));
            problems.add(new Problem(value.line(), "[" + prefix + table + "] has no key '" + key + "'. " + hint));
        } else if (!kind.fits(value)) {
            problems.add(new Problem(
                    value.line(),
                    "[" + prefix + table + "] " + key + " must be " + kind.words() + ", not " + found(kind, value)
                            + ": " + key + " = " + kind.example()));
        }
    }

    /** A list that is not of strings must not be called "not a list". */
    private static String found(Kind kind, TomlEntry value) {
        boolean list = value.value() instanceof List && (kind == Kind.TEXTS || kind == Kind.TEXT_OR_TEXTS);
        boolean table = value.isTable() && kind == Kind.TEXT_TABLE;
        return list || table ? value.kind() + " of something else" : value.kind();
    }

    private static void report(String name, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new SettingsException(problems.stream()
                    .sorted(Comparator.comparingInt(Problem::line).thenComparing(Problem::text))
                    .map(problem -> name + ":" + problem.line() + ": " + problem.text())
                    .collect(Collectors.joining("\n")));
        }
    }
}
