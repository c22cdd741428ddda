package dev.autogen.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The file that psql finds passwords in: lines of {@code host:port:database:user:password}, {@code *} for any. */
final class PasswordFile {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path file;

    PasswordFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /**
     * Returns the password of the first line that fits; none if there is no such line or file, or if others may read the file: psql ignores it then, too.
     *
     * @throws SettingsException if the file is there and cannot be read
     */
    Optional<Secret> find(String host, String port, String database, String user) {
        if (!Files.isRegularFile(file) || isOpenToOthers()) {
            return Optional.empty();
        }
        List<String> wanted = List.of(host, port, database, user);
        try {
            for (String line : Files.readAllLines(file)) {
                List<String> fields = fields(line);
                if (!line.startsWith("#") && fields.size() == 5 && fits(fields, wanted)) {
                    return Optional.of(new Secret(fields.get(4)));
                }
            }
        } catch (IOException e) {
            throw new SettingsException("Cannot read the password file " + file + ": " + e + ".", e);
        }
        return Optional.empty();
    }

    private boolean isOpenToOthers() {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (IOException | UnsupportedOperationException e) {
            // Windows guards the directory instead.
            return false;
        }
    }

    private static boolean fits(List<String> fields, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Splits at colons; a backslash takes the next character as it is. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
