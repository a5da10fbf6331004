/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.jobs.alert.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link AlertNews}. */
public final class AlertNewsCodec implements Codec<AlertNews> {

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(AlertNews news, DataOutput out) throws IOException {
        output.to(out);
        output.code(VERSION);
        output.text(news.workspaceId());
        output.text(news.alertId());
        output.integer(news.revision());
        output.text(news.rule());
        output.code(news.status().code());
        output.code(news.severity().code());
        output.code(news.lasts() ? 1 : 0);
        output.text(news.title());
        output.integer(news.sinceMillis());
        output.integer(news.atMillis());
        output.names(news.links());
    }

    @Override
    public AlertNews read(DataInput in) throws IOException {
        input.from(in);
        StateVersion.check(input.code(), VERSION, "What incidents know of an alert");
        return new AlertNews(
                input.text(),
                input.text(),
                input.integer(),
                input.text(),
                AlertStatus.ofCode(input.code()),
                AlertSeverity.ofCode(input.code()),
                input.code() == 1,
                input.text(),
                input.integer(),
                input.integer(),
                input.names());
    }
}
