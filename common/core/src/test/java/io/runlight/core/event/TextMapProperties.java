/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TextMapProperties {

    @Property
    void it_is_the_map_that_an_ordinary_one_would_be(
            @ForAll @Size(max = 40) List<@IntRange(max = 30) Integer> names) {
        Map<String, String> expected = new LinkedHashMap<>();
        TextMap.Builder builder = new TextMap.Builder();
        for (int name : names) {
            boolean isNew = expected.putIfAbsent("n" + name, "v" + name) == null;

            assertThat(builder.put("n" + name, "v" + name)).isEqualTo(isNew);
        }
        assertThat(builder.size()).isEqualTo(expected.size());

        Map<String, String> map = builder.build();

        assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(new ArrayList<>(map.entrySet())).isEqualTo(new ArrayList<>(expected.entrySet()));
        List<String> visited = new ArrayList<>();
        map.forEach((name, value) -> visited.add(name));
        assertThat(visited).containsExactlyElementsOf(expected.keySet());
        assertThat(map.get("absent")).isNull();
        assertThat(builder.build()).isEmpty();
    }

    @Property(tries = 10)
    void it_cannot_be_changed(@ForAll @IntRange(min = 1, max = 10) int size) {
        TextMap.Builder builder = new TextMap.Builder();
        for (int i = 0; i < size; i++) {
            builder.put("n" + i, "v");
        }
        Map<String, String> map = builder.build();

        assertThatThrownBy(() -> map.put("a", "b"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.remove("n0"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
