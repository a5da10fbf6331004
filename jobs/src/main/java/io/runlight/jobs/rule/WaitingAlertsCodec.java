/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertBinaryCodec;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link WaitingAlerts}. */
final class WaitingAlertsCodec implements StateCodec<WaitingAlerts> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 3;

    @Override
    public void write(WaitingAlerts waiting, DataOutput out) throws IOException {
        AlertBinaryCodec alerts = new AlertBinaryCodec();
        out.writeByte(VERSION);
        out.writeInt(waiting.alerts.size());
        for (Alert alert : waiting.alerts) {
            alerts.write(alert, out);
        }
        out.writeLong(waiting.unheardUntil);
        out.writeBoolean(waiting.withheld != null);
        if (waiting.withheld != null) {
            alerts.write(waiting.withheld, out);
            out.writeLong(waiting.mutedAt);
        }
    }

    @Override
    public WaitingAlerts read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        StateVersion.check(version, VERSION, "Alerts that wait");
        AlertBinaryCodec alerts = new AlertBinaryCodec();
        WaitingAlerts waiting = new WaitingAlerts();
        for (int left = in.readInt(); left > 0; left--) {
            waiting.add(alerts.read(in));
        }
        waiting.unheardUntil = version == 1 ? WaitingAlerts.HEARD : in.readLong();
        if (version > 2 && in.readBoolean()) {
            waiting.withheld = alerts.read(in);
            waiting.mutedAt = in.readLong();
        }
        return waiting;
    }
}
