package dev.autogen.command;

import dev.autogen.workflow.Narrator;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the command line prints and asks: results to standard output, progress to standard error; colour and questions on a terminal only.
 */
final class Console {

    private PrintStream out;
    private final PrintStream err;
    private final Narrator narrator;
    private final boolean terminal;
    private boolean coloured;
    private boolean quiet;
    private @Nullable BufferedReader in;

    /**
     * @param terminal whether a person sits in front of it: standard input and error both are a terminal
     * @param coloured whether standard output may be coloured
     */
    Console(PrintStream out, PrintStream err, boolean terminal, boolean coloured) {
        this(out, err, err::println, terminal, coloured);
    }

    /** @param narrator hears what is no result */
    private Console(PrintStream out, PrintStream err, Narrator narrator, boolean terminal, boolean coloured) {
        this.out = out;
        this.err = err;
        this.narrator = narrator;
        this.terminal = terminal;
        this.coloured = coloured;
    }

    /**
     * Returns the console of this process. The launcher tells in {@code autogen.terminal} which of 0, 1 and 2 is a terminal, because Java can only tell
     * of all at once.
     */
    static Console ofProcess(Map<String, String> environment) {
        String open = System.getProperty("autogen.terminal", System.console() == null ? "" : "012");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        return new Console(
                System.out, System.err, open.contains("0") && open.contains("2"), open.contains("1") && !plain);
    }

    /** Returns a console inside a build tool: results go to standard output, so that scripts can read them, and the rest to its log. */
    static Console inBuild(Narrator log) {
        return new Console(System.out, System.err, log, false, false);
    }

    /** Returns the same console for somebody who cannot be asked. */
    Console withoutTerminal() {
        return new Console(out, err, narrator, false, coloured);
    }

    /** Sets colour to {@code always}, {@code never} or {@code auto}. */
    void colour(String when) {
        coloured = switch (when.toLowerCase(Locale.ROOT)) {
            case "always" -> true;
            case "never" -> false;
            default -> coloured;
        };
    }

    void quiet() {
        quiet = true;
    }

    /** Prints a script: in UTF-8, as it says of itself, whatever the terminal has. */
    void printScript(String script) {
        byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean isColoured() {
        return coloured;
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Keeps back what the action prints to standard output, and returns it. */
    String captured(Runnable action) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream before = out;
        out = new PrintStream(text, true, StandardCharsets.UTF_8);
        try {
            action.run();
        } finally {
            out = before;
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** Prints a line of the result. */
    void print(String line) {
        out.println(line);
    }

    /** Prints a line of progress, unless told to be quiet. */
    void say(String line) {
        if (!quiet) {
            narrator.say(line);
        }
    }

    /** Prints a line that must be seen even when quiet: an error or a warning. */
    void warn(String line) {
        narrator.warn(line);
    }

    /**
     * Asks on the terminal and returns the answer without blanks around it; empty if the input has ended.
     *
     * @throws IllegalStateException if there is no terminal
     */
    String ask(String question) {
        if (!terminal) {
            throw new IllegalStateException("There is no terminal to ask: " + question);
        }
        err.print(question + " ");
        err.flush();
        try {
            if (in == null) {
                in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            }
            String line = in.readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            return "";
        }
    }

    String green(String text) {
        return coloured(text, 32);
    }

    String red(String text) {
        return coloured(text, 31);
    }

    String yellow(String text) {
        return coloured(text, 33);
    }

    String bold(String text) {
        return coloured(text, 1);
    }

    private String coloured(String text, int code) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
