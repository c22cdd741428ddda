package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What autogen reads is what the real application makes: it starts, lets Hibernate create its schema, and nothing differs. */
class FrameworkTruthTest {

    private static final String APP =
            """
            @org.springframework.boot.autoconfigure.SpringBootApplication
            %s
            public class App {
                public static void main(String[] arguments) {
                    org.springframework.boot.SpringApplication.run(App.class, arguments).close();
                }
            }
            """;

    private static final String ORDER =
            """
            import jakarta.persistence.*;
            import java.util.*;
            @Entity public class CustomerOrder {
                @Id @GeneratedValue Long id;
                String orderTEXT2Line;
                UUID externalId;
                @Embedded HomeAddress shipTo;
                @ManyToOne CustomerOrder followsUp;
                @ElementCollection List<String> tagNames = new ArrayList<>();
                @ManyToMany Set<CustomerOrder> relatedTo = new HashSet<>();
                @Column(name = "URLofPage") String page;
            }
            """;

    private static final String ADDRESS =
            "@jakarta.persistence.Embeddable public class HomeAddress { String streetName; String zipCode; }";

    private static final String OUTSIDE =
            """
            import jakarta.persistence.*;
            @Entity public class NotSearched { @Id Long id; }
            """;

    @TempDir
    private Path directory;

    private static FrameworkProject laid(FrameworkProject project, String annotations) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("app.shop.CustomerOrder", ORDER);
        sources.put("app.shop.HomeAddress", ADDRESS);
        sources.put("other.NotSearched", OUTSIDE);
        sources.put("app.App", APP.formatted(annotations));
        return project.sources(sources);
    }

    private static void agrees(FrameworkProject project) {
        assertThat(project.autogen(0, "check").out()).startsWith("In step: ");
    }

    @Test
    void springBoot3() {
        try (FrameworkProject project = laid(FrameworkProject.springBoot3(directory), "")) {
            project.run("app.App", Map.of());
            agrees(project);
            assertThat(project.project().relations())
                    .contains("public.customer_order", "public.customer_order_tag_names")
                    .doesNotContain("public.not_searched");
        }
    }

    @Test
    void springBoot4() {
        try (FrameworkProject project = laid(FrameworkProject.springBoot4(directory), "")) {
            project.run("app.App", Map.of());
            agrees(project);
        }
    }
}
