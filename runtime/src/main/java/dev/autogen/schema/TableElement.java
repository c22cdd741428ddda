package dev.autogen.schema;

/** What stands between the parentheses of {@code create table}: columns, the primary key, unique and check constraints; and the comment. */
public sealed interface TableElement permits Column, PrimaryKey, UniqueConstraint, CheckConstraint, TableComment {}
