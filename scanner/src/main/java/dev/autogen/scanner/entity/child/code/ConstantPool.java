package dev.autogen.scanner.entity.child.code;

import java.io.DataInputStream;
import java.io.IOException;

/** The constants of a class file (JVM specification, 4.4). */
final class ConstantPool {

    private final int[] tags;
    private final Object[] values;

    private ConstantPool(int size) {
        tags = new int[size];
        values = new Object[size];
    }

    static ConstantPool read(DataInputStream in) throws IOException {
        ConstantPool pool = new ConstantPool(in.readUnsignedShort());
        for (int i = 1; i < pool.tags.length; i++) {
            int tag = in.readUnsignedByte();
            pool.tags[i] = tag;
            pool.values[i] = switch (tag) {
                case 1 -> in.readUTF();
                case 3 -> in.readInt();
                case 4 -> in.readFloat();
                case 5 -> in.readLong();
                case 6 -> in.readDouble();
                case 7, 8, 16, 19, 20 -> new int[] {in.readUnsignedShort()};
                case 9, 10, 11, 12, 17, 18 -> new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
                case 15 -> new int[] {in.readUnsignedByte(), in.readUnsignedShort()};
                default -> throw new IOException("Constant of kind " + tag);
            };
            // JVM specification, 4.4.5: these take two places
            if (tag == 5 || tag == 6) {
                i++;
            }
        }
        return pool;
    }

    String text(int index) {
        return values[index] instanceof String text ? text : "";
    }

    /** Returns the name of a class constant, with slashes. */
    String className(int index) {
        return text(first(index));
    }

    /** Returns {@code owner.name descriptor} of a field or method. */
    String member(int index) {
        int[] nameAndType = pair(second(index));
        return className(first(index)) + "." + text(nameAndType[0]) + " " + text(nameAndType[1]);
    }

    /** Returns the place among the bootstrap methods that an invokedynamic names. */
    int bootstrap(int index) {
        return first(index);
    }

    /** Returns the class of what an invokedynamic makes, with dots; empty if it is no class. */
    String dynamicType(int index) {
        String descriptor = text(pair(second(index))[1]);
        String result = descriptor.substring(descriptor.indexOf(')') + 1);
        return result.startsWith("L") ? result.substring(1, result.length() - 1).replace('/', '.') : "";
    }

    /** Returns the method behind a method handle; empty for other constants. */
    String handled(int index) {
        return tags[index] == 15 ? member(second(index)) : "";
    }

    /** Returns what loading the constant does. */
    Step loaded(int index) {
        return switch (tags[index]) {
            case 8 -> new Step(Step.Kind.STRING, text(first(index)));
            case 7 -> new Step(Step.Kind.CLASS, className(index).replace('/', '.'));
            case 3, 4, 5, 6 -> new Step(Step.Kind.NUMBER, values[index].toString());
            default -> Step.OTHER;
        };
    }

    private int[] pair(int index) {
        return (int[]) values[index];
    }

    private int first(int index) {
        return pair(index)[0];
    }

    private int second(int index) {
        return pair(index)[1];
    }
}
