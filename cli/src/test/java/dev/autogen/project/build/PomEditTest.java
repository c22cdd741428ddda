package dev.autogen.project.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomEditTest {

    @TempDir
    private Path directory;

    private static String add(String pom) {
        return PomEdit.addDependency(pom, "g", "a", "1");
    }

    @Test
    void goesBehindTheLastDependency() {
        assertThat(
                        add(
                                """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!-- <dependencies/> in a comment -->
                        <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                                 xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 a>b.xsd">
                          <modelVersion>4.0.0</modelVersion>

                          <dependencyManagement>
                            <dependencies>
                              <dependency><groupId>managed</groupId></dependency>
                            </dependencies>
                          </dependencyManagement>
                          <profiles><profile><dependencies><dependency/></dependencies></profile></profiles>
                          <dependencies>
                            <!-- first -->
                            <dependency>
                              <groupId>x</groupId> <!-- a comment with <dependency> -->
                            </dependency> <!-- stays here -->
                            <!-- last -->
                          </dependencies>

                        </project>
                        """))
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!-- <dependencies/> in a comment -->
                        <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                                 xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 a>b.xsd">
                          <modelVersion>4.0.0</modelVersion>

                          <dependencyManagement>
                            <dependencies>
                              <dependency><groupId>managed</groupId></dependency>
                            </dependencies>
                          </dependencyManagement>
                          <profiles><profile><dependencies><dependency/></dependencies></profile></profiles>
                          <dependencies>
                            <!-- first -->
                            <dependency>
                              <groupId>x</groupId> <!-- a comment with <dependency> -->
                            </dependency> <!-- stays here -->
                            <dependency>
                              <groupId>g</groupId>
                              <artifactId>a</artifactId>
                              <version>1</version>
                            </dependency>
                            <!-- last -->
                          </dependencies>

                        </project>
                        """);
    }

    @Test
    void makesTheListBelowWhatConventionPutsAbove() {
        assertThat(
                        add(
                                """
                        <project>
                        \t<artifactId>x</artifactId>
                        \t<dependencyManagement>
                        \t\t<dependencies/>
                        \t</dependencyManagement>

                        \t<!-- how it is built -->
                        \t<build/>
                        </project>
                        """))
                .isEqualTo(
                        """
                        <project>
                        \t<artifactId>x</artifactId>
                        \t<dependencyManagement>
                        \t\t<dependencies/>
                        \t</dependencyManagement>
                        \t<dependencies>
                        \t\t<dependency>
                        \t\t\t<groupId>g</groupId>
                        \t\t\t<artifactId>a</artifactId>
                        \t\t\t<version>1</version>
                        \t\t</dependency>
                        \t</dependencies>

                        \t<!-- how it is built -->
                        \t<build/>
                        </project>
                        """);
    }

    @Test
    void fillsAnEmptyList() {
        String expected =
                """
                <project>
                  <artifactId>x</artifactId>
                  <dependencies>%s
                    <dependency>
                      <groupId>g</groupId>
                      <artifactId>a</artifactId>
                      <version>1</version>
                    </dependency>
                  </dependencies>
                </project>
                """;
        String pom = "<project>\n  <artifactId>x</artifactId>\n  %s\n</project>\n";
        assertThat(add(pom.formatted("<dependencies/>"))).isEqualTo(expected.formatted(""));
        assertThat(add(pom.formatted("<dependencies></dependencies>"))).isEqualTo(expected.formatted(""));
        assertThat(add(pom.formatted("<dependencies>\n  </dependencies>"))).isEqualTo(expected.formatted(""));
        assertThat(add(pom.formatted("<dependencies>\n    <!-- none yet -->\n  </dependencies>")))
                .isEqualTo(expected.formatted("\n    <!-- none yet -->"));
    }

    @Test
    void keepsLineEndsAndEveryOtherByte() throws IOException {
        String pom =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\r\n<project>\r\n    <name>Müller</name>\r\n</project>";
        Path file = Files.writeString(directory.resolve("pom.xml"), pom, StandardCharsets.ISO_8859_1);
        PomEdit.addDependency(file, "g", "a", "1");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\r\n<project>\r\n    <name>Müller</name>\r\n"
                        + "    <dependencies>\r\n        <dependency>\r\n            <groupId>g</groupId>\r\n"
                        + "            <artifactId>a</artifactId>\r\n            <version>1</version>\r\n        </dependency>\r\n"
                        + "    </dependencies>\r\n</project>");
        assertThat(Pom.read(file).dependencies()).containsExactly("g:a");
    }

    @Test
    void copesWithEverythingOnOneLine() throws IOException {
        for (String pom : new String[] {
            "<project><artifactId>x</artifactId></project>",
            "<project></project>",
            "<project><dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId></dependency></dependencies><build/></project>",
            "<project><dependencies/></project>",
            "<project><description><![CDATA[<dependencies>]]></description><build/></project>"
        }) {
            Path file = Files.writeString(directory.resolve("pom.xml"), add(pom));
            assertThat(Pom.read(file).dependencies()).as(pom).endsWith("g:a");
        }
    }
}
