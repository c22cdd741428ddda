package dev.autogen.schema;

/** A table's comment, where a migration lists what {@code create table} makes. */
public record TableComment(String text) implements TableElement {}
