package dev.autogen.workflow;

/**
 * What may hurt; the names of its components are a contract with scripts.
 *
 * @param code {@code losesData}: rows, values, or what a sequence has counted go; {@code affectsRows}: a change fails on some rows or alters them; {@code needsValue}: it fails on rows
 *     that are there until somebody says what they get
 */
public record Hazard(String code, String severity, String message) {

    static Hazard warning(String code, String message) {
        return new Hazard(code, "warning", message);
    }
}
