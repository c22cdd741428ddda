package dev.autogen.operation;

/**
 * Where a piece of SQL begins in its file.
 *
 * @param file as messages name it
 * @param line from 1
 * @param column from 1; 0 if only the line is known, because what runs is not what is written there
 */
public record SourcePlace(String file, int line, int column) {

    /**
     * Returns the place of a character of the text that begins here.
     *
     * @param position from 1, as PostgreSQL counts; 0 if it names none
     */
    public SourcePlace at(String text, int position) {
        if (position < 1 || column == 0 || position > text.length() + 1) {
            return this;
        }
        int offset = text.offsetByCodePoints(0, Math.min(position - 1, text.codePointCount(0, text.length())));
        String before = text.substring(0, offset);
        int lineStart = before.lastIndexOf('\n') + 1;
        int lines = (int) before.chars().filter(character -> character == '\n').count();
        return new SourcePlace(file, line + lines, (lines == 0 ? column : 1) + offset - lineStart);
    }

    @Override
    public String toString() {
        return file + ", line " + line + (column == 0 ? "" : ", column " + column);
    }
}
