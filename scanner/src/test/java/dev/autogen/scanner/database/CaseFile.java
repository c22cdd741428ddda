package dev.autogen.scanner.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases in a text file: a line {@code === name}, the input, a line {@code =>}, the expected text. A name may end with {@code [15+]}: from that version on.
 *
 * <p>With {@code -Dgolden.update} the expected texts are written instead of compared, except under {@code CI}.
 */
final class CaseFile {

    private static final Path FOLDER = Path.of("src/test/resources/database");
    private static final String FROM_MAJOR = " \\[(\\d+)\\+]$";

    private final Path file;
    private final List<Case> cases;

    private CaseFile(Path file, List<Case> cases) {
        this.file = file;
        this.cases = cases;
    }

    /** One case; its text form is its name. */
    record Case(CaseFile file, String title, String input, String expected) {
        int fromMajor() {
            return title.matches(".*" + FROM_MAJOR) ? Integer.parseInt(title.replaceAll(".*" + FROM_MAJOR, "$1")) : 0;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Case> read(String name) {
        CaseFile file = new CaseFile(FOLDER.resolve(name), new ArrayList<>());
        try {
            for (String section : ("\n" + Files.readString(file.file)).split("\n=== ")) {
                if (!section.isBlank()) {
                    file.cases.add(file.parse(section));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.cases;
    }

    private Case parse(String section) {
        String title = section.lines().findFirst().orElseThrow();
        String body = section.substring(title.length()).strip() + "\n";
        int arrow = body.indexOf("\n=>\n");
        String input = arrow < 0 ? body : body.substring(0, arrow);
        return new Case(
                this,
                title.strip(),
                input.strip(),
                arrow < 0 ? "" : body.substring(arrow + 4).strip());
    }

    static boolean updating() {
        return System.getProperty("golden.update") != null && System.getenv("CI") == null;
    }

    /** Writes the text as what the case expects from now on. */
    synchronized void update(Case updated, String expected) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < cases.size(); at++) {
            Case one = cases.get(at);
            if (one.title().equals(updated.title())) {
                one = new Case(this, one.title(), one.input(), expected);
                cases.set(at, one);
            }
            text.append(at == 0 ? "" : "\n")
                    .append("=== ")
                    .append(one.title())
                    .append('\n')
                    .append(one.input());
            text.append("\n=>\n").append(one.expected()).append('\n');
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
