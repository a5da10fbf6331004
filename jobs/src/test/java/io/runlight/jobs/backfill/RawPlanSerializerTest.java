/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.event.EventKind;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RawPlanSerializerTest {

    private static final RawPlan PLAN =
            new RawPlan(
                    List.of(
                            RawSlice.of(60_000, 120_000)
                                    .at(new RawPosition(61_000, EventKind.STEP, "acme", "e-1")),
                            RawSlice.of(120_000, 180_000)));

    private static final String VERSION_1 =
            "00000002"
                    + "000000000000ea60000000000001d4c001"
                    + "000000000000ee4800000002000461636d650003652d31"
                    + "000000000001d4c0000000000002bf2000";

    private final RawPlanSerializer serializer = new RawPlanSerializer();

    @Test
    void thePlanIsWrittenInVersion1() throws Exception {
        assertThat(HexFormat.of().formatHex(serializer.serialize(PLAN))).isEqualTo(VERSION_1);
    }

    @Test
    void bytesOfVersion1AreRead() throws Exception {
        assertThat(serializer.deserialize(1, HexFormat.of().parseHex(VERSION_1))).isEqualTo(PLAN);
    }

    @Test
    void aPlanThatIsNotMadeStaysSo() throws Exception {
        assertThat(serializer.deserialize(1, serializer.serialize(RawPlan.NOT_YET)))
                .isEqualTo(RawPlan.NOT_YET);
    }

    @Test
    void anotherVersionIsRefusedWithARemedy() {
        assertThatThrownBy(() -> serializer.deserialize(2, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("start the replay anew");
    }
}
