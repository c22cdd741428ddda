package dev.autogen.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The {@code [database]} table with what options and environment say.
 *
 * @param address null if there is no url: then the history, run on a scratch database, is what the entities are compared with
 * @param variable of the environment that names the url; null if an option or the file does
 * @param schemas what is compared; empty for the connection's current schema and those of the entities
 * @param role the role that every session acts as; null for the user that connects
 * @param initSql what every session runs first; null for nothing
 * @param temp whether temporary objects may be made in the database
 * @param version the PostgreSQL major that counts while there is no url
 */
public record DatabaseSettings(
        @Nullable DatabaseAddress address,
        @Nullable String variable,
        List<String> schemas,
        @Nullable String role,
        @Nullable String initSql,
        boolean temp,
        int version) {

    /** The PostgreSQL majors that autogen knows. */
    public static final List<Integer> VERSIONS = List.of(14, 15, 16, 17, 18);

    private static final String TABLE = "database";
    private static final String STANDARD_VERSION = "17";

    public DatabaseSettings {
        schemas = List.copyOf(schemas);
    }

    static DatabaseSettings read(SettingReader reader, AddressReader addresses) {
        AddressReader.Named named = addresses.database();
        return new DatabaseSettings(
                named.address(),
                named.variable(),
                reader.values(TABLE, "schemas", List.of()),
                value(reader.optional(TABLE, "role")),
                value(reader.optional(TABLE, "init-sql")),
                reader.flag(TABLE, "temp", true),
                version(reader.required(TABLE, "version", STANDARD_VERSION)));
    }

    static @Nullable String value(Optional<SettingReader.Text> text) {
        return text.isPresent() ? text.get().value() : null;
    }

    private static int version(SettingReader.Text text) {
        return VERSIONS.stream()
                .filter(version -> text.value().equals(String.valueOf(version)))
                .findFirst()
                .orElseThrow(() -> text.wrong("must be one of "
                        + VERSIONS.stream()
                                .map(version -> "\"" + version + "\"")
                                .collect(Collectors.joining(", "))
                        + ", not \"" + text.value() + "\"."));
    }
}
