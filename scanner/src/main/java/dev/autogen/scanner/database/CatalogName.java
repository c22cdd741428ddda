package dev.autogen.scanner.database;

import dev.autogen.schema.QualifiedName;

/** An object's name with the namespace it is in, whichever is the default one: what reports show. */
record CatalogName(String namespace, String name) {

    /** Returns the path as reports write it, a part with a dot in double quotes. */
    @Override
    public String toString() {
        return new QualifiedName(namespace, name).toString();
    }

    String member(String member) {
        return this + "." + QualifiedName.of(member);
    }
}
