package dev.autogen.codegen;

/** Which characters a reader of source cannot see, or would see elsewhere than they are. */
final class Characters {

    private Characters() {}

    /**
     * Whether the code point must be written as an escape: a control, a lone surrogate, a line or paragraph separator, any space but the usual one, a
     * private character, a variation selector, one that turns the direction of text (the "Trojan source" attack), a letter that shows nothing.
     *
     * <p>Code points that the running JDK does not know yet are visible: another JDK must write the same bytes.
     */
    static boolean invisible(int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.PRIVATE_USE:
                return true;
            case Character.SPACE_SEPARATOR:
                return codePoint != ' ';
            default:
                return variationSelector(codePoint) || filler(codePoint);
        }
    }

    private static boolean variationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static boolean filler(int codePoint) {
        return codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xFFA0;
    }
}
