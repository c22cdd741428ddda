package dev.autogen.schema;

/** How PostgreSQL makes a column's value: by identity, as {@code serial} does, or by computing it from the row. */
public sealed interface Generation permits Identity, Serial, Computed {

    <R> R accept(Visitor<R> visitor);

    /** One method per kind of generation. */
    interface Visitor<R> {
        R visitIdentity(Identity identity);

        R visitSerial(Serial serial);

        R visitComputed(Computed computed);
    }
}
