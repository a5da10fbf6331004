/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProviderHealthTest {

    private static final Path OLD = Path.of("src/test/resources/golden/provider-health.v1");
    private static final long MINUTE = 60_000;
    private static final long BEGINNING = 30_000_000 * MINUTE;

    @Property(tries = 100)
    void it_comes_back_and_goes_on_as_if_nothing_had_been(
            @ForAll long seed, @ForAll @IntRange(max = 3_000) int calls) throws IOException {
        ProviderHealth health = health(seed, calls);

        byte[] bytes = bytes(health);
        ProviderHealth back = read(bytes);

        assertThat(bytes.length).isLessThanOrEqualTo(ProviderHealthCodec.MOST_BYTES);
        assertThat(bytes(back)).isEqualTo(bytes);
        happen(health, seed, 500);
        happen(back, seed, 500);
        assertThat(bytes(back)).isEqualTo(bytes(health));
    }

    @Property(tries = 50)
    void the_order_within_a_time_makes_no_difference(@ForAll long seed) throws IOException {
        ProviderHealth forth = new ProviderHealth();
        ProviderHealth back = new ProviderHealth();
        Random random = new Random(seed);
        for (int time = 0; time < 50; time++) {
            long at = BEGINNING + time * 2 * MINUTE;
            boolean[] failed = new boolean[7];
            for (int i = 0; i < failed.length; i++) {
                failed[i] = random.nextBoolean();
            }
            for (int i = 0; i < failed.length; i++) {
                forth.call(1, at, failed[i]);
                back.call(1, at, failed[failed.length - 1 - i]);
            }
        }

        assertThat(bytes(back)).isEqualTo(bytes(forth));
    }

    @Test
    void calls_count_lately_for_ten_minutes_and_then_as_before() {
        ProviderHealth health = new ProviderHealth();
        health.call(1, BEGINNING, true);
        health.call(1, BEGINNING + MINUTE - 1, false);

        long last = BEGINNING + 10 * MINUTE - 1;
        assertThat(health.lately(1, last)).isEqualTo(new Failures(1, 2));
        assertThat(health.before(1, last)).isEqualTo(Failures.NONE);
        assertThat(health.lately(1, last + 1)).isEqualTo(Failures.NONE);
        assertThat(health.before(1, last + 1)).isEqualTo(new Failures(1, 2));

        health.call(1, last + 1, false);
        assertThat(health.lately(1, last + 1)).isEqualTo(new Failures(0, 1));
        assertThat(health.before(1, last + 1)).isEqualTo(new Failures(1, 2));
        assertThat(health.lately(2, last + 1).share()).isNaN();
    }

    @Test
    void a_call_that_comes_late_counts_in_its_minute_and_not_after_ten() {
        ProviderHealth health = new ProviderHealth();
        health.call(1, BEGINNING + 10 * MINUTE, false);
        health.call(1, BEGINNING + MINUTE, true);
        health.call(1, BEGINNING, true);

        assertThat(health.lately(1, BEGINNING + 10 * MINUTE)).isEqualTo(new Failures(1, 2));
    }

    @Test
    void the_provider_called_longest_ago_makes_room() {
        ProviderHealth health = new ProviderHealth();
        for (int i = 0; i < ProviderHealth.MOST; i++) {
            health.call(1 + i, BEGINNING + i * MINUTE, true);
        }
        long now = BEGINNING + ProviderHealth.MOST * MINUTE;
        health.call(1, now, false);
        health.call(1_000, now, true);

        assertThat(health.before(1, now).all()).isEqualTo(1);
        assertThat(health.before(2, now).all()).isZero();
        assertThat(health.before(3, now).all()).isEqualTo(1);
        assertThat(health.lately(1_000, now)).isEqualTo(new Failures(1, 1));
    }

    @Test
    void bytes_of_the_first_version_are_read_forever() throws IOException {
        if (Boolean.getBoolean("regenerate") && !Files.exists(OLD)) {
            Files.write(OLD, bytes(health(1, 700)));
        }

        assertThat(bytes(read(Files.readAllBytes(OLD)))).isEqualTo(bytes(health(1, 700)));
    }

    @Test
    void what_is_damaged_or_unknown_is_refused() {
        assertThatThrownBy(() -> read(new byte[] {9})).hasMessageContaining("savepoint");
        assertThatThrownBy(() -> read(new byte[] {1, 127, 127})).hasMessageContaining("damaged");
    }

    @Test
    void a_pipeline_forgets_providers_that_its_last_runs_did_without() {
        ProgressHistory history = new ProgressHistory();
        history.endRun(providers(1, 2));
        for (int run = 1; run < LatestProviders.RUNS; run++) {
            history.endRun(providers(2));
        }
        assertThat(history.providers()).isEqualTo(providers(1, 2));

        history.endRun(Providers.NONE);
        assertThat(history.providers()).isEqualTo(providers(2));
    }

    @Test
    void a_pipeline_knows_eight_providers_and_a_run_its_first_eight() {
        assertThat(providers(1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0).size()).isEqualTo(8);
        ProgressHistory history = new ProgressHistory();
        history.endRun(providers(9));
        history.endRun(providers(1, 2, 3, 4, 5, 6, 7, 8));

        assertThat(history.providers()).isEqualTo(providers(8, 1, 2, 3, 4, 5, 6, 7));
    }

    private static Providers providers(long... ids) {
        Providers providers = Providers.NONE;
        for (long id : ids) {
            providers = providers.with(id);
        }
        return providers;
    }

    private static ProviderHealth health(long seed, int calls) {
        ProviderHealth health = new ProviderHealth();
        happen(health, seed, calls);
        return health;
    }

    private static void happen(ProviderHealth health, long seed, int calls) {
        Random random = new Random(seed);
        long[] times = random.longs(calls, BEGINNING, BEGINNING + 600 * MINUTE).toArray();
        Arrays.sort(times);
        for (long time : times) {
            health.call(random.nextLong(), time, random.nextInt(5) == 0);
            health.call(random.nextInt(10), time, random.nextInt(5) == 0);
        }
    }

    private static byte[] bytes(ProviderHealth health) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProviderHealthCodec.write(health, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static ProviderHealth read(byte[] bytes) throws IOException {
        return ProviderHealthCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
