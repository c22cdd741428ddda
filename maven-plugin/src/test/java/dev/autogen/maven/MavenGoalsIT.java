package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The goals in real projects, with the Maven that builds this one; the page of the manual is set up and run. Maven waits a lot, so both go on at once. */
@Execution(ExecutionMode.CONCURRENT)
class MavenGoalsIT {

    @TempDir
    private Path temporary;

    @Test
    void doTheMainJobInAProjectOfOneModule() throws Exception {
        ManualPage page = ManualPage.read();
        try (MavenProjectCopy shop = MavenProjectCopy.of("shop", temporary)) {
            shop.replace(
                    "pom.xml",
                    "<!-- docs/maven-plugin.md -->",
                    page.snippets("xml").get(0));

            StringBuilder output = new StringBuilder();
            for (String[] call : page.calls()) {
                output.append(shop.maven(true, call)).append('\n');
            }
            assertThat(output.toString())
                    .contains("create table item with 2 columns")
                    .containsPattern("(?m)^Wrote .*_first_tables\\.java$")
                    .containsPattern("(?m)^\\[INFO]   upgrade \\w+ \\(first tables\\) \\(1 statement, ")
                    .containsPattern("(?m)^In step: database ")
                    .containsPattern("(?m)^\\w+ \\(first tables\\) \\(head\\)$")
                    .containsPattern("(?m)^<base> -> \\w+ \\(head\\) \\(current\\), first tables$")
                    .contains("1 revision proved on PostgreSQL")
                    .containsPattern("(?m)^Nothing to adopt: ")
                    .containsPattern("(?mi)^drop table .?item")
                    .containsPattern("(?m)^<base> -> \\w+ \\(head\\), first tables$");

            assertThat(shop.maven(false, "autogen:check"))
                    .contains("This build has not compiled the entities")
                    .contains("mvn compile autogen:check");

            shop.replace("src/main/java/shop/Item.java", "String name;", "String name;\n    String colour;");
            assertThat(shop.maven(false, "compile", "autogen:check"))
                    .containsPattern("(?m)^  add column item\\.colour character varying\\(255\\)$")
                    .contains("BUILD FAILURE", "There are differences.");

            assertThat(shop.maven(
                            true,
                            "-q",
                            "autogen:downgrade",
                            "-Dautogen.target=base",
                            "-Dautogen.yes",
                            "autogen:current",
                            "-Dautogen.format=json"))
                    .contains("The database is at base.\n{\n  \"heads\": [],")
                    .doesNotContain("[INFO]");
        }
    }

    @Test
    void lookAtTheModulesThatAreMeant() throws Exception {
        ManualPage page = ManualPage.read();
        try (MavenProjectCopy orders = MavenProjectCopy.of("orders", temporary)) {
            orders.replace(
                    "pom.xml",
                    "<!-- docs/maven-plugin.md -->",
                    page.snippets("xml").get(0));
            orders.replace(
                    "app/pom.xml",
                    "<!-- docs/maven-plugin.md: in every build -->",
                    page.snippets("xml").get(1));
            orders.replace(
                    "app/autogen.toml", "[database]", page.snippets("toml").get(0) + "[database]");

            assertThat(orders.maven(
                            true, "compile", "autogen:revision", "-Dautogen.message=first tables", "autogen:upgrade"))
                    .contains("Nothing to do in orders: ", "Nothing to do in orders-model: ")
                    .contains("create table customer with 1 column", "create table orders with 1 column")
                    .containsPattern("(?m)^The database is at \\w{12}\\.$");
            assertThat(orders.maven(true, "verify"))
                    .contains("Building jar")
                    .containsPattern("(?m)^In step: database ")
                    .doesNotContain("[WARNING]");
        }
    }
}
