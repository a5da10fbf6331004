/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class SeriesTextProperties {

    @Property(tries = 2_000)
    void theValuesOfASeriesAreReadBackFromItsText(@ForAll("values") List<String> values) {
        String text = SeriesText.of(values.toArray(new String[0]));

        for (int i = 0; i < values.size(); i++) {
            assertThat(SeriesText.value(text, i, values.size())).isEqualTo(values.get(i));
        }
        assertThat(text).isNotEqualTo(SeriesKey.OTHER);
    }

    @Example
    void aSeriesIsWrittenAsPeopleWouldWriteIt() {
        assertThat(SeriesText.of()).isEmpty();
        assertThat(SeriesText.of("nightly/etl 100%")).isEqualTo("nightly/etl 100%");
        assertThat(SeriesText.of("openai", "gpt-4o")).isEqualTo("openai/gpt-4o");
        assertThat(SeriesText.of("hugging/face", "meta/llama"))
                .isEqualTo("hugging%2Fface/meta/llama");
        assertThat(SeriesText.of("50%", "x")).isEqualTo("50%25/x");
        assertThat(SeriesText.of("other")).isEqualTo("%6Fther");
        assertThat(SeriesText.of("%6Fther")).isEqualTo("%256Fther");
    }

    @Provide
    Arbitrary<List<String>> values() {
        Arbitrary<String> awkward =
                Arbitraries.of("other", "%6Fther", "%256Fther", "%", "/", "%2F", "%25", "a/b%2Fc");
        Arbitrary<String> any =
                Arbitraries.strings().withChars("a/%256FtherО").ofMinLength(1).ofMaxLength(12);
        return Arbitraries.oneOf(awkward, any).list().ofMinSize(1).ofMaxSize(4);
    }
}
