package dev.autogen.project;

import dev.autogen.execution.DatabaseVariables;
import dev.autogen.project.SettingReader.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which database is meant, and who connects with which password. What was said more directly wins: option, url of the option,
 * key, url of the file, environment, password file. What is overruled is not even looked at, so that it may refer to unset variables.
 */
final class AddressReader {

    private static final String USER = "user";
    private static final String PASSWORD = "password";
    private static final Pattern PASSWORD_PARAMETER = Pattern.compile("(?i)(\\w*password)=[^&]*");

    /** A part of the address and where it comes from. */
    private record Part<T extends @Nullable Object>(T value, Origin origin) {}

    private final SettingReader reader;
    private final SettingsSources sources;
    private final PostgresEnvironment environment;

    AddressReader(SettingReader reader, SettingsSources sources) {
        this.reader = reader;
        this.sources = sources;
        this.environment = new PostgresEnvironment(sources.variables(), sources.home());
    }

    /**
     * An address and what it is known from.
     *
     * @param address null if there is none
     * @param variable of the environment that names the url; null if an option or the file does
     */
    record Named(@Nullable DatabaseAddress address, @Nullable String variable) {}

    /** Returns the address of {@code [database]}, or else that of the environment's variables. */
    Named database() {
        String url = sources.url();
        if (url != null) {
            return new Named(address(new Text(url, Origin.option("--url"), "Option --url"), true, null), null);
        }
        Optional<Text> text = reader.given("database", "url");
        if (text.isPresent()) {
            return new Named(address(text.get(), false, null), null);
        }
        Optional<DatabaseVariables.Found> found = variables();
        if (found.isPresent()) {
            String name = found.get().url().name();
            Text named = new Text(found.get().url().value(), Origin.variable(name), "Environment variable " + name);
            return new Named(address(named, true, found.get()), name);
        }
        reader.report("database", "url", null, Origin.DEFAULT);
        return new Named(null, null);
    }

    private Optional<DatabaseVariables.Found> variables() {
        try {
            return DatabaseVariables.find(sources.variables());
        } catch (IllegalArgumentException wrong) {
            throw new SettingsException(String.valueOf(wrong.getMessage()) + ".");
        }
    }

    /** Returns the address of {@code [scratch]}; null if there is no url. */
    @Nullable
    DatabaseAddress scratch() {
        Optional<Text> text = reader.given("scratch", "url");
        if (text.isEmpty()) {
            reader.report("scratch", "url", null, Origin.DEFAULT);
            return null;
        }
        PostgresEnvironment.Filled filled = parse(text.get());
        Part<@Nullable String> user = user(null, filled.url(), text.get().origin());
        Part<@Nullable Secret> password =
                password(null, filled.url(), user.value(), text.get().origin());
        DatabaseAddress address = filled.url().address(user.value(), password.value());
        reportUrl("scratch", address, text.get(), filled.remarks());
        return address;
    }

    /** @param variables that name the url; null if it comes from elsewhere */
    private DatabaseAddress address(Text text, boolean urlFirst, DatabaseVariables.@Nullable Found variables) {
        String table = "database";
        PostgresEnvironment.Filled filled = parse(text);
        PostgresUrl url = filled.url();
        Part<@Nullable String> user;
        String named = option(sources.user());
        if (named != null) {
            user = new Part<>(named, Origin.option("--user"));
        } else if (variables != null && variables.user() != null) {
            user = new Part<>(
                    variables.user().value(), Origin.variable(variables.user().name()));
        } else {
            user = user(urlFirst && url.user() != null ? null : table, url, text.origin());
        }
        Part<@Nullable Secret> password;
        if (sources.passwordVariable() != null) {
            password = passwordOption(sources.passwordVariable());
        } else if (variables != null && variables.password() != null) {
            password = new Part<>(
                    new Secret(variables.password().value()),
                    Origin.variable(variables.password().name()));
        } else {
            password = password(urlFirst && url.password() != null ? null : table, url, user.value(), text.origin());
        }
        DatabaseAddress address = url.address(user.value(), password.value());
        reportUrl(table, address, text, filled.remarks());
        reader.report(table, USER, user.value(), user.origin());
        reader.report(table, PASSWORD, password.value(), password.origin());
        return address;
    }

    private PostgresEnvironment.Filled parse(Text text) {
        if (text.value().isBlank()) {
            throw text.wrong("comes out empty. Set what it reads, or leave it out to work without a database.");
        }
        try {
            return environment.fill(PostgresUrl.parse(text.value().strip()));
        } catch (IllegalArgumentException e) {
            throw text.wrong(e.getMessage() + ".");
        }
    }

    /** @param table where to look for a key first; null for nowhere */
    private Part<@Nullable String> user(@Nullable String table, PostgresUrl url, Origin urlOrigin) {
        Optional<Text> key = table == null ? Optional.empty() : given(table, USER);
        if (key.isPresent()) {
            return new Part<>(key.get().value(), key.get().origin());
        }
        if (url.user() != null) {
            return new Part<>(url.user(), urlOrigin);
        }
        String variable = environment.value("PGUSER");
        return new Part<@Nullable String>(variable, variable == null ? Origin.DEFAULT : Origin.variable("PGUSER"));
    }

    private Part<@Nullable Secret> password(
            @Nullable String table, PostgresUrl url, @Nullable String user, Origin urlOrigin) {
        Optional<Text> key = table == null ? Optional.empty() : given(table, PASSWORD);
        if (key.isPresent()) {
            return new Part<>(new Secret(key.get().value()), key.get().origin());
        }
        if (url.password() != null) {
            return new Part<>(url.password(), urlOrigin);
        }
        String variable = environment.value("PGPASSWORD");
        if (variable != null) {
            return new Part<>(new Secret(variable), Origin.variable("PGPASSWORD"));
        }
        Optional<Secret> inFile = environment.passwordFromFile(url, user);
        return inFile.isPresent()
                ? new Part<>(
                        inFile.get(),
                        new Origin(environment.passwordFile().path().toString()))
                : new Part<@Nullable Secret>(null, Origin.DEFAULT);
    }

    private Part<@Nullable Secret> passwordOption(String variable) {
        String value = sources.variables().get(variable);
        if (value == null) {
            throw new SettingsException("Option --password-env names the environment variable " + variable
                    + ", which is not set. Set it to the password.");
        }
        return new Part<>(new Secret(value), Origin.variable(variable).and("by option --password-env"));
    }

    /** An empty user or password in the file counts as not given: {@code ${POSTGRES_PASSWORD:-}}. */
    private Optional<Text> given(String table, String key) {
        return reader.given(table, key).filter(text -> !text.value().isEmpty());
    }

    private static @Nullable String option(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private void reportUrl(String table, DatabaseAddress address, Text text, List<String> remarks) {
        Origin origin = text.origin();
        for (String remark : new ArrayList<>(remarks)) {
            origin = origin.and(remark);
        }
        String shown = PASSWORD_PARAMETER.matcher(address.jdbcUrl()).replaceAll("$1=***");
        reader.report(table, "url", shown, origin);
    }
}
