package dev.autogen.scanner.entity.child.code;

/**
 * One instruction of a method's code, as far as it is understood.
 *
 * @param text the constant, the class with dots, or {@code owner.name descriptor} of what is called, the owner with slashes; empty for other instructions
 */
record Step(Kind kind, String text) {

    enum Kind {
        STRING,
        NUMBER,
        CLASS,
        /** An instance of a class is made; of an interface, if a lambda is. */
        NEW,
        FIELD,
        CALL,
        /** A lambda or method reference is made; the text is the method behind it. */
        LAMBDA,
        OTHER
    }

    static final Step OTHER = new Step(Kind.OTHER, "");

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Returns the name of the called method. */
    String calledName() {
        String owned = text.substring(0, text.indexOf(' '));
        return owned.substring(owned.lastIndexOf('.') + 1);
    }

    String calledOwner() {
        String owned = text.substring(0, text.indexOf(' '));
        return owned.substring(0, owned.lastIndexOf('.'));
    }

    boolean isCallOf(String name) {
        return (kind == Kind.CALL || kind == Kind.LAMBDA) && calledName().equals(name);
    }

    String descriptor() {
        return text.substring(text.indexOf(' ') + 1);
    }
}
