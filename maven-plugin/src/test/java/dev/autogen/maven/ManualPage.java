package dev.autogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The snippets of this module's page in the manual: what it shows is what the tests run. */
final class ManualPage {

    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|\\S)+");

    private final String text;

    private ManualPage(String text) {
        this.text = text;
    }

    static ManualPage read() throws IOException {
        return new ManualPage(Files.readString(Path.of("..", "docs", "maven-plugin.md")));
    }

    /** Returns the snippets in a language, in order. */
    List<String> snippets(String language) {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(text)
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
    }

    /** Returns the arguments of the page's calls of Maven, as few calls as can be: two become one if no property has two values. */
    List<String[]> calls() {
        List<List<String>> calls = new ArrayList<>();
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line :
                String.join("", snippets("sh")).lines().map(String::strip).toList()) {
            assertThat(line).startsWith("mvn ");
            List<String> words = WORD.matcher(line.substring(4))
                    .results()
                    .map(MatchResult::group)
                    .map(word -> word.replace("\"", ""))
                    .toList();
            boolean again = words.stream().map(ManualPage::property).anyMatch(properties::containsKey);
            if (calls.isEmpty() || again) {
                calls.add(new ArrayList<>());
                properties.clear();
            }
            words.stream().filter(word -> word.startsWith("-D")).forEach(word -> properties.put(property(word), word));
            calls.get(calls.size() - 1).addAll(words);
        }
        return calls.stream().map(call -> call.toArray(String[]::new)).toList();
    }

    private static String property(String word) {
        return word.replaceFirst("=.*", "");
    }
}
