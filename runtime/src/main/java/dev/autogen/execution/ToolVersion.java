package dev.autogen.execution;

/** The version of autogen that runs. */
final class ToolVersion {

    private ToolVersion() {}

    static String text() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
