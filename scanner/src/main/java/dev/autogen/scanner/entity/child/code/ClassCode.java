package dev.autogen.scanner.entity.child.code;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code of a class's methods, read from its class file (JVM specification, 4.1). */
final class ClassCode {

    private record Body(String member, byte[] code) {}

    private final String name;
    private final ConstantPool pool;
    private final List<Body> bodies = new ArrayList<>();
    private final List<List<Step>> bootstraps = new ArrayList<>();

    private ClassCode(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        pool = ConstantPool.read(in);
        in.skipNBytes(2);
        name = pool.className(in.readUnsignedShort());
        in.skipNBytes(2);
        in.skipNBytes(2L * in.readUnsignedShort());
        members(in);
        members(in);
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            boolean bootstrap = pool.text(in.readUnsignedShort()).equals("BootstrapMethods");
            int length = in.readInt();
            if (bootstrap) {
                bootstraps(in);
            } else {
                in.skipNBytes(length);
            }
        }
    }

    /** Returns the code of a class that the loader finds; null if it has no class file of that name, or one that is not understood. */
    static @Nullable ClassCode of(String className, ClassLoader loader) {
        try (InputStream file = loader.getResourceAsStream(className.replace('.', '/') + ".class")) {
            return file == null ? null : new ClassCode(new DataInputStream(file));
        } catch (IOException e) {
            return null;
        }
    }

    /** Returns the steps of each method, by {@code owner.name descriptor}. */
    Map<String, List<Step>> methods() {
        Map<String, List<Step>> methods = new LinkedHashMap<>();
        for (Body body : bodies) {
            methods.put(body.member(), Instructions.read(body.code(), pool, bootstraps::get));
        }
        return methods;
    }

    private void members(DataInputStream in) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(2);
            String member = name + "." + pool.text(in.readUnsignedShort()) + " " + pool.text(in.readUnsignedShort());
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                boolean code = pool.text(in.readUnsignedShort()).equals("Code");
                byte[] content = in.readNBytes(in.readInt());
                if (code) {
                    bodies.add(new Body(member, instructions(content)));
                }
            }
        }
    }

    private static byte[] instructions(byte[] attribute) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(attribute))) {
            in.skipNBytes(4);
            return in.readNBytes(in.readInt());
        }
    }

    private void bootstraps(DataInputStream in) throws IOException {
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            in.skipNBytes(2);
            List<Step> handled = new ArrayList<>();
            for (int arguments = in.readUnsignedShort(); arguments > 0; arguments--) {
                String method = pool.handled(in.readUnsignedShort());
                if (!method.isEmpty()) {
                    handled.add(new Step(Step.Kind.LAMBDA, method));
                }
            }
            bootstraps.add(handled);
        }
    }
}
