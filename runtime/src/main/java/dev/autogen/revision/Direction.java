package dev.autogen.revision;

/** Which of its two methods a revision runs. */
public enum Direction {
    UP("upgrade"),
    DOWN("downgrade");

    private final String command;

    Direction(String command) {
        this.command = command;
    }

    /** Returns {@code upgrade} or {@code downgrade}. */
    public String command() {
        return command;
    }

    public Direction opposite() {
        return this == UP ? DOWN : UP;
    }
}
