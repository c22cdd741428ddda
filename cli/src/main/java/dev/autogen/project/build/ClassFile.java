package dev.autogen.project.build;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The little that has to be known of a class without loading it. */
final class ClassFile {

    private static final String ENTITY = "Ljakarta/persistence/Entity;";

    private ClassFile() {}

    /** Returns the file name of the source that the class says it comes from; empty if it does not say. */
    static Optional<String> sourceOf(Path file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return source(in);
        } catch (IOException | IllegalArgumentException e) {
            // no class after all, or one that is just being written: nothing is known of it
            return Optional.empty();
        }
    }

    /** Returns whether the class bears {@code @Entity}, or at least speaks of it. */
    static boolean isEntity(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ENTITY);
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the first class below a directory that is an entity; empty if none is. */
    static Optional<Path> firstEntity(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .filter(ClassFile::isEntity)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + directory + ".", e);
        }
    }

    private static Optional<String> source(DataInputStream in) throws IOException {
        in.skipBytes(8);
        String[] texts = constants(in);
        in.skipBytes(6);
        in.skipBytes(2 * in.readUnsignedShort());
        for (int members = 0; members < 2; members++) {
            for (int count = in.readUnsignedShort(); count > 0; count--) {
                in.skipBytes(6);
                for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                    in.skipBytes(2);
                    in.skipBytes(in.readInt());
                }
            }
        }
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String name = texts[in.readUnsignedShort()];
            int length = in.readInt();
            if ("SourceFile".equals(name)) {
                return Optional.of(texts[in.readUnsignedShort()]);
            }
            in.skipBytes(length);
        }
        return Optional.empty();
    }

    /** Returns the texts among the constants, by their number. */
    private static String[] constants(DataInputStream in) throws IOException {
        String[] texts = new String[in.readUnsignedShort()];
        Arrays.fill(texts, "");
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                case 5, 6 -> {
                    in.skipBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                default -> throw new IllegalArgumentException("constant of kind " + tag);
            }
        }
        return texts;
    }
}
