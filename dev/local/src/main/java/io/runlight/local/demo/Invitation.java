/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

/** Where to look and what to ask while the demo runs. */
final class Invitation {

    private Invitation() {}

    static void print(DemoEngines engines, Screen screen) {
        screen.print(
                """

                Flink web UI   %s
                ClickHouse     %s (user %s)
                Kafka          %s

                Try, in another terminal:
                  ./runlight sql "select * from runlight.overview where period = '1h'"
                  ./runlight sql "select pipeline, status, duration_ms, cost_usd from runlight.runs order by ended_at desc limit 10"
                  ./runlight sql "select model, calls, output_tokens, cost_usd from runlight.models order by cost_usd desc"
                """
                        .formatted(
                                engines.flink().restUrl(),
                                engines.clickHouse().url(),
                                engines.clickHouse().user(),
                                engines.kafka().bootstrapServers()));
    }
}
