package dev.autogen.project;

/**
 * Where a setting comes from, as a person would say it: {@code default}, {@code autogen.toml:12}, {@code environment variable PGUSER}, {@code option --url}.
 */
public record Origin(String text) {

    public static final Origin DEFAULT = new Origin("default");

    static Origin line(String file, int line) {
        return new Origin(file + ":" + line);
    }

    static Origin variable(String name) {
        return new Origin("environment variable " + name);
    }

    static Origin option(String name) {
        return new Origin("option " + name);
    }

    /** Returns this origin with a remark about a part of the value that comes from elsewhere. */
    Origin and(String remark) {
        return new Origin(text + ", " + remark);
    }

    @Override
    public String toString() {
        return text;
    }
}
