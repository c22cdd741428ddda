package dev.autogen.project.build;

import dev.autogen.codec.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/** A short name for a list of texts: equal lists have the same one. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(List<String> parts) {
        return Sha256.hex(parts.stream().map(part -> part + "\0").collect(Collectors.joining()))
                .substring(0, 32);
    }
}
