package dev.autogen.codegen;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps the classes that javac writes, by the file they come from. */
final class MemoryFileManager extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<SourceFile, Map<String, ByteArrayOutputStream>> outputs = new HashMap<>();

    MemoryFileManager(JavaFileManager files) {
        super(files);
    }

    Map<String, byte[]> classesOf(SourceFile file) {
        Map<String, byte[]> classes = new TreeMap<>();
        outputs.getOrDefault(file, Map.of()).forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        if (!(sibling instanceof SourceUnit unit)) {
            throw new IllegalStateException("javac wrote " + className + " without saying which file it comes from.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        outputs.computeIfAbsent(unit.file(), file -> new HashMap<>()).put(className, bytes);
        return new Output(className, bytes);
    }

    private static final class Output extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes;

        Output(String className, ByteArrayOutputStream bytes) {
            super(URI.create("memory:///" + className.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
            this.bytes = bytes;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }
}
