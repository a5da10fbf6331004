/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.RecordCodec;
import java.io.IOException;

/** The binary form of {@link AlertNews}. */
public final class AlertNewsCodec extends RecordCodec<AlertNews> {

    private static final int VERSION = 1;

    public AlertNewsCodec() {
        super(VERSION, "What incidents know of an alert");
    }

    @Override
    protected void write(AlertNews news, BinaryOutput output) throws IOException {
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
    protected AlertNews read(BinaryInput input, int version) throws IOException {
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
