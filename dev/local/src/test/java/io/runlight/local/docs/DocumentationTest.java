/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.local.RunlightCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the documentation names is there. */
class DocumentationTest {

    private static final Pattern TEST =
            Pattern.compile("\\b[A-Z]\\w*(?:Test|ITCase|E2ECase|Properties)\\b");
    private static final Pattern OPTION = Pattern.compile("`([a-z]+(?:\\.[a-z0-9-]+)+)`");
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^\\| `([a-z0-9.-]+)`<br>");
    private static final Pattern WORDS = Pattern.compile(" +");
    private static final Pattern ARGUMENT = Pattern.compile("(?<=^| )--?[A-Za-z][\\w-]*");

    @Test
    void everyTestThatProvesSomethingExists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Page.REPOSITORY)) {
            tests =
                    files.filter(file -> file.toString().contains("/src/test/java/"))
                            .map(file -> file.getFileName().toString())
                            .map(name -> name.replaceFirst("\\.java$", ""))
                            .collect(Collectors.toSet());
        }

        assertThat(mistakes(page -> page.all(TEST).stream().filter(name -> !tests.contains(name))))
                .isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(
                        mistakes(
                                page ->
                                        page.links().stream()
                                                .filter(link -> !leadsSomewhere(page, link))))
                .isEmpty();
    }

    private static boolean leadsSomewhere(Page page, String link) {
        String file = link.replaceFirst("#.*", "");
        Path target = file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
        if (!link.contains("#")) {
            return Files.exists(target);
        }
        return Files.isRegularFile(target)
                && Page.of(target).anchors().contains(link.substring(file.length() + 1));
    }

    @Test
    void everyCommandAndArgumentIsUnderstood() throws IOException {
        assertThat(
                        mistakes(
                                page ->
                                        page.commands().stream()
                                                .flatMap(DocumentationTest::misunderstood)))
                .isEmpty();
    }

    private static Stream<String> misunderstood(String command) {
        CommandLine understood = RunlightCommand.commandLine();
        List<String> words = WORDS.splitAsStream(command).toList();
        int next = 0;
        while (next < words.size() && understood.getSubcommands().containsKey(words.get(next))) {
            understood = understood.getSubcommands().get(words.get(next++));
        }
        CommandSpec spec = understood.getCommandSpec();
        boolean isKnown =
                next > 0 || words.get(0).startsWith("-") || words.get(0).equals("COMMAND");
        return isKnown
                ? ARGUMENT.matcher(command)
                        .results()
                        .map(argument -> argument.group())
                        .filter(argument -> spec.findOption(argument) == null)
                        .map(argument -> command + ": " + argument)
                : Stream.of(command);
    }

    @Test
    void everyOptionOfTheJobIsInTheReference() throws IOException {
        List<String> options =
                Page.of(Page.REPOSITORY.resolve("docs/reference/options.md")).all(DESCRIBED);
        Set<String> chapters =
                options.stream().map(DocumentationTest::chapter).collect(Collectors.toSet());

        assertThat(options).contains("window.time-zones");
        assertThat(
                        mistakes(
                                page ->
                                        page.all(OPTION).stream()
                                                .filter(key -> chapters.contains(chapter(key)))
                                                .filter(key -> !isOneOf(options, key))))
                .isEmpty();
    }

    private static String chapter(String option) {
        return option.replaceFirst("\\..*", "");
    }

    /** Keys under an option that holds a map belong to it. */
    private static boolean isOneOf(List<String> options, String key) {
        return options.stream()
                .anyMatch(option -> key.equals(option) || key.startsWith(option + "."));
    }

    private static List<String> mistakes(Function<Page, Stream<String>> ofPage) throws IOException {
        List<String> mistakes = new ArrayList<>();
        List<Page> pages = Page.all();
        assertThat(pages).extracting(Page::name).contains("README.md", "docs/architecture.md");
        for (Page page : pages) {
            ofPage.apply(page).forEach(mistake -> mistakes.add(page.name() + ": " + mistake));
        }
        return mistakes;
    }
}
