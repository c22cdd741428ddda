package dev.autogen.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The JVM that scans entities has neither slf4j nor jspecify of ours. */
class BareJvmTest {

    @Test
    void theCodecNeedsTheJdkOnly() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classPath = String.join(File.pathSeparator, place(JsonCodec.class), place(BareJvm.class));
        Process process = new ProcessBuilder(java.toString(), "-cp", classPath, BareJvm.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output).isEqualTo("Scan of 2 tables, 3 operations, no slf4j, no jspecify");
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
