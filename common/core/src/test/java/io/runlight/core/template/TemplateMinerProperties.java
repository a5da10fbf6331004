/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TemplateMinerProperties {

    private static final int MOST_TEMPLATES = 20;

    private final TemplateMinerCodec codec = new TemplateMinerCodec();

    /** Pieces that the scanner treats differently, put together at random. */
    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> piece =
                Arbitraries.of(
                        "user",
                        "it's",
                        "Jul",
                        "MB",
                        "true",
                        "example.org,",
                        "a.b.C:17",
                        "(/a/b)",
                        "x/y.",
                        "'C:\\d\\e'",
                        "http://h/p?q=r;",
                        "deadbeef",
                        "17",
                        "3.5%",
                        "-1",
                        "0x1F",
                        "[n1]",
                        "<*>",
                        "<1",
                        ">",
                        "(",
                        ")",
                        "()",
                        "[",
                        "]",
                        "{",
                        "}",
                        "\"",
                        "'v'",
                        "{'k':",
                        "=",
                        "==",
                        "k=v",
                        "k=",
                        "k=f(1,",
                        "k=\"a",
                        "b\"",
                        ";",
                        ":",
                        "...0",
                        "-",
                        "#4#",
                        "a@b.c",
                        "*",
                        "?",
                        "!",
                        "|",
                        "&",
                        "~",
                        "\n",
                        "\n\tat f(g.java:1)",
                        "caf\u00e9");
        return piece.list().ofMaxSize(24).map(pieces -> String.join(" ", pieces));
    }

    @Provide
    Arbitrary<List<String>> streams() {
        Arbitrary<String> sentence =
                Arbitraries.of(
                                "Session of user %s is over",
                                "Too many attempts, %s must wait",
                                "The %s is near",
                                "Table %s of user %s is gone")
                        .flatMap(
                                text ->
                                        words().list()
                                                .ofSize(2)
                                                .map(two -> text.formatted(two.toArray())));
        return sentence.list().ofMinSize(1).ofMaxSize(60);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(
                "a",
                "b",
                "c",
                "d",
                "e",
                "f",
                "g",
                "h",
                "i",
                "j",
                "k",
                "l",
                "orders.raw",
                "orders.clean",
                "orders.old",
                "root",
                "n17");
    }

    @Property(tries = 20_000)
    void masking_again_changes_nothing(@ForAll("messages") String message) {
        TemplateMasker masker = new TemplateMasker();
        MessageTemplate once = masker.template(message);

        assertThat(masker.template(once.text())).isEqualTo(once);
    }

    @Property(tries = 300)
    void groups_do_not_depend_on_the_order_of_messages(
            @ForAll("streams") List<String> messages, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(groupByMessage(shuffled)).isEqualTo(groupByMessage(messages));
    }

    @Property(tries = 300)
    void no_more_templates_are_remembered_than_allowed_and_the_newest_always_is(
            @ForAll("streams") List<String> messages,
            @ForAll @IntRange(min = 1, max = 30) int most) {
        TemplateMiner miner = new TemplateMiner(most);
        for (String message : messages) {
            MessageTemplate template = miner.add(message);
            assertThat(miner.size()).isBetween(1, most);
            assertThat(miner.add(message)).isSameAs(template);
        }
    }

    @Property(tries = 300)
    void a_restored_miner_goes_on_like_the_one_before(
            @ForAll("streams") List<String> before, @ForAll("streams") List<String> after)
            throws IOException {
        TemplateMiner miner = new TemplateMiner(MOST_TEMPLATES);
        before.forEach(miner::add);
        TemplateMiner restored = read(bytes(miner));

        for (String message : after) {
            assertThat(restored.add(message)).isEqualTo(miner.add(message));
        }
        assertThat(bytes(restored)).isEqualTo(bytes(miner));
    }

    private static Map<String, String> groupByMessage(List<String> messages) {
        TemplateMiner miner = new TemplateMiner();
        messages.forEach(miner::add);
        TemplateGroups groups = miner.groups();
        Map<String, String> found = new HashMap<>();
        for (String message : messages) {
            found.put(message, groups.groupOf(miner.add(message)).text());
        }
        return found;
    }

    private byte[] bytes(TemplateMiner miner) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(miner, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private TemplateMiner read(byte[] bytes) throws IOException {
        return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
