package dev.autogen.codegen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java file beside the revisions: a revision, or a class that revisions share.
 *
 * @param path where it is, or would be
 */
record SourceFile(Path path, String text) {

    /** Any migration needs one of the two names; what has neither can only be used by revisions. */
    private static final Pattern REVISION = Pattern.compile("\\b(Revision|Migration)\\b");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:class|interface|enum|record)\\s+([\\p{L}_$][\\p{L}\\p{N}_$]*)");

    static SourceFile read(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.startsWith("\uFEFF")) {
                throw new RevisionSourceException(
                        path,
                        RevisionSourceException.Problem.UNREADABLE,
                        path
                                + " begins with a byte order mark, which no Java compiler takes. Save it as UTF-8 without one.");
            }
            return new SourceFile(path, text);
        } catch (CharacterCodingException e) {
            throw new RevisionSourceException(
                    path, RevisionSourceException.Problem.UNREADABLE, path + " is not UTF-8. Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new RevisionSourceException(
                    path, RevisionSourceException.Problem.UNREADABLE, "Cannot read " + path + ": " + e + ".", e);
        }
    }

    /** Whether it may be a revision: the class file tells. */
    boolean mayBeRevision() {
        return REVISION.matcher(text).find();
    }

    /** Returns the name of the file without its ending, which is the simple name of its public class. */
    String stem() {
        String name = String.valueOf(path.getFileName());
        return name.substring(0, name.length() - ".java".length());
    }

    /** Returns every word of the file; a class that it uses is among them. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }

    /** Returns the simple names of the types that it declares, and perhaps more. */
    Set<String> declared() {
        Set<String> names = new HashSet<>(Set.of(stem()));
        for (Matcher declaration = DECLARATION.matcher(text); declaration.find(); ) {
            names.add(declaration.group(1));
        }
        return names;
    }
}
