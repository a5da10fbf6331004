/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Times as text, beside the formatter of the library. */
class Rfc3339Properties {

    private static final DateTimeFormatter REFERENCE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    @Property
    void everyTimeIsAsTheLibraryWritesIt(
            @ForAll @LongRange(min = -70_000_000_000_000L, max = 300_000_000_000_000L)
                    long millis) {
        StringBuilder text = new StringBuilder("t=");
        Rfc3339.append(millis, text);

        assertThat(text.toString())
                .isEqualTo("t=" + REFERENCE.format(Instant.ofEpochMilli(millis)));
    }
}
