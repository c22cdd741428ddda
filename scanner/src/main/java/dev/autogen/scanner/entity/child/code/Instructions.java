package dev.autogen.scanner.entity.child.code;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Reads the instructions of one method (JVM specification, 6.5). */
final class Instructions {

    private static final int WIDE = 0xc4;
    private static final int IINC = 0x84;

    private final ByteBuffer code;
    private final ConstantPool pool;
    private final IntFunction<List<Step>> lambdas;
    private final List<Step> steps = new ArrayList<>();

    private Instructions(byte[] code, ConstantPool pool, IntFunction<List<Step>> lambdas) {
        this.code = ByteBuffer.wrap(code);
        this.pool = pool;
        this.lambdas = lambdas;
    }

    /** Returns the steps in the order of the code; {@code dup}, which comes with every {@code new}, is no step. */
    static List<Step> read(byte[] code, ConstantPool pool, IntFunction<List<Step>> lambdas) {
        Instructions instructions = new Instructions(code, pool, lambdas);
        while (instructions.code.hasRemaining()) {
            instructions.next();
        }
        return instructions.steps;
    }

    private void next() {
        int opcode = unsigned();
        switch (opcode) {
            case 0x59 -> {}
            case 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08 -> add(Step.Kind.NUMBER, Integer.toString(opcode - 0x03));
            case 0x10 -> add(Step.Kind.NUMBER, Integer.toString(code.get()));
            case 0x11 -> add(Step.Kind.NUMBER, Integer.toString(code.getShort()));
            case 0x12 -> steps.add(pool.loaded(unsigned()));
            case 0x13, 0x14 -> steps.add(pool.loaded(code.getChar()));
            case 0xb2 -> add(Step.Kind.FIELD, pool.member(code.getChar()));
            case 0xb6, 0xb7, 0xb8 -> add(Step.Kind.CALL, pool.member(code.getChar()));
            case 0xb9 -> {
                add(Step.Kind.CALL, pool.member(code.getChar()));
                skip(2);
            }
            case 0xba -> {
                int constant = code.getChar();
                steps.add(new Step(Step.Kind.NEW, pool.dynamicType(constant)));
                steps.addAll(lambdas.apply(pool.bootstrap(constant)));
                skip(2);
            }
            case 0xbb -> add(Step.Kind.NEW, pool.className(code.getChar()).replace('/', '.'));
            default -> {
                skipOperands(opcode);
                steps.add(Step.OTHER);
            }
        }
    }

    private void skipOperands(int opcode) {
        switch (opcode) {
            case 0xaa -> {
                align();
                skip(4);
                int low = code.getInt();
                int high = code.getInt();
                skip(4 * (high - low + 1));
            }
            case 0xab -> {
                align();
                skip(4);
                int pairs = code.getInt();
                skip(8 * pairs);
            }
            case WIDE -> skip(unsigned() == IINC ? 4 : 2);
            default -> skip(operands(opcode));
        }
    }

    private static int operands(int opcode) {
        boolean one = opcode >= 0x15 && opcode <= 0x19
                || opcode >= 0x36 && opcode <= 0x3a
                || opcode == 0xa9
                || opcode == 0xbc;
        boolean two = opcode == IINC
                || opcode >= 0x99 && opcode <= 0xa8
                || opcode >= 0xb3 && opcode <= 0xb5
                || opcode == 0xbd
                || opcode == 0xc0
                || opcode == 0xc1
                || opcode == 0xc6
                || opcode == 0xc7;
        boolean three = opcode == 0xc5;
        boolean four = opcode == 0xc8 || opcode == 0xc9;
        return one ? 1 : two ? 2 : three ? 3 : four ? 4 : 0;
    }

    private void align() {
        skip((4 - code.position() % 4) % 4);
    }

    private void skip(int bytes) {
        code.position(code.position() + bytes);
    }

    private int unsigned() {
        return code.get() & 0xff;
    }

    private void add(Step.Kind kind, String text) {
        steps.add(new Step(kind, text));
    }
}
