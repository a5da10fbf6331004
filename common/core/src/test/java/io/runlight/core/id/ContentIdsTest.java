/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentIdsTest {

    @Test
    void the_same_parts_give_the_same_id_in_every_release() {
        assertThat(ContentIds.of("alert", "acme", "r-1"))
                .isEqualTo("0e3885d2-4494-8f4d-9250-4ff5659fd424")
                .isEqualTo(ContentIds.uuid("alert", "acme", "r-1").toString());
    }

    @Test
    void an_id_is_a_uuid_of_version_8() {
        UUID id = ContentIds.uuid("a");

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void parts_that_meet_in_other_places_give_other_ids() {
        assertThat(ContentIds.of("ab", "c"))
                .isNotEqualTo(ContentIds.of("a", "bc"))
                .isNotEqualTo(ContentIds.of("abc"))
                .isNotEqualTo(ContentIds.of("ab", "c", null))
                .isNotEqualTo(ContentIds.of("ab", "c", ""));
    }
}
