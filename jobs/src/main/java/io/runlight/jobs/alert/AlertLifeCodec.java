/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link AlertLife}. */
final class AlertLifeCodec implements StateCodec<AlertLife> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void write(AlertLife life, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        FindingCodec findings = new FindingCodec();
        output.to(out);
        output.code(VERSION);
        output.integer(life.waiting.size());
        for (Finding finding : life.waiting) {
            findings.write(finding, out);
        }
        writeOptional(life.said, out, findings);
        writeOptional(life.unsaid, out, findings);
        writeOptional(life.clearing, out, findings);
        output.code(life.open ? 1 : 0);
        output.integer(life.revision);
        output.integer(life.foundAt);
        output.integer(life.openedAt);
        output.integer(life.saidAt);
        output.integer(life.heardAt);
        output.integer(life.comebacks);
    }

    @Override
    public AlertLife read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        FindingCodec findings = new FindingCodec();
        input.from(in);
        StateVersion.check(input.code(), VERSION, "The life of an alert");
        AlertLife life = new AlertLife();
        long waiting = input.integer();
        for (long i = 0; i < waiting; i++) {
            life.waiting.add(findings.read(in));
        }
        life.said = readOptional(in, findings);
        life.unsaid = readOptional(in, findings);
        life.clearing = readOptional(in, findings);
        life.open = input.code() == 1;
        life.revision = input.integer();
        life.foundAt = input.integer();
        life.openedAt = input.integer();
        life.saidAt = input.integer();
        life.heardAt = input.integer();
        life.comebacks = (int) input.integer();
        return life;
    }

    private static void writeOptional(Finding finding, DataOutput out, FindingCodec findings)
            throws IOException {
        out.writeBoolean(finding != null);
        if (finding != null) {
            findings.write(finding, out);
        }
    }

    private static Finding readOptional(DataInput in, FindingCodec findings) throws IOException {
        return in.readBoolean() ? findings.read(in) : null;
    }
}
