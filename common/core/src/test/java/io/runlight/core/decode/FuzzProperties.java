/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.RandomEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class FuzzProperties {

    private static final String ALPHABET = "{}[]:,\"\\ \n\t0123456789.eE+-truefalsn\u0000\u00e9😀u";
    private static final JsonMapper JACKSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final EventDecoder decoder = new EventDecoder();
    private final EventJsonWriter writer = new EventJsonWriter();

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void damaged_events_are_decoded_or_refused_and_malformed_ones_are_so_for_jackson_too(
            @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        EventKind kind = RandomEvents.pick(random);
        byte[] json = writer.write(new RandomEvents(random).event(kind));

        byte[] damaged = damage(json, random);

        RefusalReason reason = outcome(kind, damaged);
        if (reason == null) {
            assertThat(JACKSON.readTree(damaged).isObject()).isTrue();
        } else if (reason == RefusalReason.MALFORMED_JSON) {
            assertThatThrownBy(() -> JACKSON.readTree(damaged)).isInstanceOf(IOException.class);
        }
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void any_bytes_are_decoded_or_refused(@ForAll byte[] bytes, @ForAll EventKind kind) {
        outcome(kind, bytes);
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void the_kind_of_any_bytes_is_found_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] json = writer.write(new RandomEvents(random).event(EventKind.STEP));
        try {
            assertThat(decoder.kindOf(damage(json, random))).isNotNull();
        } catch (RefusedException refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    /** The reason of the refusal, or null when the event was decoded. */
    private RefusalReason outcome(EventKind kind, byte[] json) {
        try {
            assertThat(decoder.decode(kind, json).kind()).isEqualTo(kind);
            return null;
        } catch (RefusedException refused) {
            assertThat(refused.value().length()).isLessThanOrEqualTo(200);
            assertThat(refused.getStackTrace()).isEmpty();
            return refused.reason();
        }
    }

    private static byte[] damage(byte[] json, Random random) {
        byte[] damaged = json;
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = damageOnce(damaged, random);
        }
        // Where two bytes are zero, Jackson takes the text for UTF-16 or UTF-32.
        damaged[0] = '{';
        if (damaged.length > 1 && damaged[1] == 0) {
            damaged[1] = '"';
        }
        return damaged;
    }

    private static byte[] damageOnce(byte[] json, Random random) {
        int at = random.nextInt(json.length);
        byte[] changed = json.clone();
        switch (random.nextInt(5)) {
            case 0 -> changed[at] = (byte) random.nextInt(256);
            case 1 -> changed[at] = part(random)[0];
            case 2 -> changed = Arrays.copyOf(json, at + 1);
            case 3 -> changed = join(json, at, part(random), at);
            default ->
                    changed =
                            join(
                                    json,
                                    at,
                                    new byte[0],
                                    Math.min(json.length, at + 1 + random.nextInt(4)));
        }
        return changed.length == 0 ? new byte[] {'{'} : changed;
    }

    private static byte[] part(Random random) {
        int at =
                ALPHABET.offsetByCodePoints(
                        0, random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length())));
        return Character.toString(ALPHABET.codePointAt(at)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] json, int until, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(json, until + middle.length + json.length - from);
        System.arraycopy(middle, 0, joined, until, middle.length);
        System.arraycopy(json, from, joined, until + middle.length, json.length - from);
        return joined;
    }
}
