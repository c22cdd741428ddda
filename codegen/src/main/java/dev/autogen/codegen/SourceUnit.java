package dev.autogen.codegen;

import javax.tools.SimpleJavaFileObject;

/** A source as javac reads it: the text that was read already, so that what is compiled is what was looked at. */
final class SourceUnit extends SimpleJavaFileObject {

    private final SourceFile file;

    SourceUnit(SourceFile file) {
        super(file.path().toUri(), Kind.SOURCE);
        this.file = file;
    }

    SourceFile file() {
        return file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return file.text();
    }
}
