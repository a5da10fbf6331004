/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** The binary form of {@link IncidentBoard}. */
final class IncidentBoardCodec implements StateCodec<IncidentBoard> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void write(IncidentBoard board, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        AlertNewsCodec news = new AlertNewsCodec();
        output.to(out);
        output.code(VERSION);
        output.integer(board.lookAt);
        output.integer(board.waiting.size());
        for (AlertNews waiting : board.waiting) {
            news.write(waiting, out);
        }
        output.integer(board.cases.size());
        for (IncidentCase known : board.cases) {
            news.write(known.first, out);
            write(known, output);
            output.integer(known.untold.size());
            for (IncidentAlert untold : known.untold) {
                new IncidentAlertCodec().write(untold, out);
            }
        }
    }

    private static void write(IncidentCase known, BinaryOutput output) throws IOException {
        output.code(known.closed ? 1 : 0);
        output.integer(known.since);
        output.integer(known.activeAt);
        output.integer(known.alerts);
        output.code(known.severity);
        output.text(known.blamed);
        output.integer(known.revision);
        output.integer(known.alertsTold);
        output.code(known.severityTold);
        output.integer(known.links.size());
        for (Map.Entry<String, Integer> link : known.links.entrySet()) {
            output.text(link.getKey());
            output.integer(link.getValue());
        }
        output.integer(known.lasting.size());
        for (Map.Entry<String, Boolean> alert : known.lasting.entrySet()) {
            output.text(alert.getKey());
            output.code(alert.getValue() ? 1 : 0);
        }
    }

    @Override
    public IncidentBoard read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        AlertNewsCodec news = new AlertNewsCodec();
        input.from(in);
        StateVersion.check(input.code(), VERSION, "The incidents of a workspace");
        IncidentBoard board = new IncidentBoard();
        board.lookAt = input.integer();
        for (long left = input.integer(); left > 0; left--) {
            board.waiting.add(news.read(in));
        }
        for (long left = input.integer(); left > 0; left--) {
            IncidentCase known = new IncidentCase(news.read(in));
            read(known, input);
            for (long untold = input.integer(); untold > 0; untold--) {
                known.untold.add(new IncidentAlertCodec().read(in));
            }
            board.begin(known);
        }
        return board;
    }

    private static void read(IncidentCase known, BinaryInput input) throws IOException {
        known.closed = input.code() == 1;
        known.since = input.integer();
        known.activeAt = input.integer();
        known.alerts = (int) input.integer();
        known.severity = input.code();
        known.blamed = input.text();
        known.revision = input.integer();
        known.alertsTold = (int) input.integer();
        known.severityTold = input.code();
        for (long left = input.integer(); left > 0; left--) {
            String link = input.text();
            known.links.put(link, (int) input.integer());
            known.runs += LinkKind.of(link) == LinkKind.RUN ? 1 : 0;
        }
        for (long left = input.integer(); left > 0; left--) {
            known.put(input.text(), input.code() == 1);
        }
    }
}
