package dev.autogen.schema;

/** The kinds of object that reports and options name. */
public enum ObjectKind {
    NAMESPACE("namespace"),
    EXTENSION("extension"),
    ENUM("enum"),
    ENUM_VALUE("enumValue"),
    CAST("cast"),
    COMPOSITE_TYPE("compositeType"),
    ATTRIBUTE("attribute"),
    DOMAIN("domain"),
    SEQUENCE("sequence"),
    TABLE("table"),
    COLUMN("column"),
    CONSTRAINT("constraint"),
    INDEX("index"),
    VIEW("view"),
    AUXILIARY("auxiliary"),
    DEFAULT("default"),
    COMMENT("comment");

    private final String text;

    ObjectKind(String text) {
        this.text = text;
    }

    /** Returns the kind as options and reports spell it: {@code enumValue}. */
    public String text() {
        return text;
    }
}
