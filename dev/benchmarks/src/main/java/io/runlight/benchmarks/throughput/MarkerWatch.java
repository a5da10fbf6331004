/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import io.runlight.benchmarks.harness.Percentiles;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread that asks one question again and again, whose answer is how many markers are visible.
 */
final class MarkerWatch implements Runnable {

    /**
     * Often enough for a tenth of a second, and rare enough not to be the load that is measured.
     */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final String name;
    private final ClickHouseEngine clickHouse;
    private final String question;
    private final List<Long> sentNanos;
    private final List<Long> millis = new ArrayList<>();
    private final Thread thread;
    private volatile boolean over;

    MarkerWatch(String name, ClickHouseEngine clickHouse, String question, List<Long> sentNanos) {
        this.name = name;
        this.clickHouse = clickHouse;
        this.question = question;
        this.sentNanos = sentNanos;
        this.thread = new Thread(this, "freshness-" + name);
    }

    String name() {
        return name;
    }

    void start() {
        thread.start();
    }

    void end() throws InterruptedException {
        over = true;
        thread.join();
    }

    @Override
    public void run() {
        try {
            while (!over) {
                int visible = Integer.parseInt(clickHouse.query(question));
                long now = System.nanoTime();
                while (millis.size() < visible) {
                    millis.add((now - sentNanos.get(millis.size())) / 1_000_000);
                }
                Thread.sleep(POLL_INTERVAL.toMillis());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without the first third, in which the job starts. */
    Percentiles result() {
        return Percentiles.of(millis.subList(millis.size() / 3, millis.size()));
    }
}
