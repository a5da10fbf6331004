/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesClickHouse
class MigrationLockITCase {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final ClickHouseEngine clickHouse;

    MigrationLockITCase(ClickHouseEngine clickHouse) {
        this.clickHouse = clickHouse;
    }

    @BeforeEach
    void createDatabase() {
        clickHouse.query("CREATE DATABASE runlight_data");
    }

    @Test
    void whoFindsTheLockHeldWaitsThenSaysByWhom() {
        try (MigrationLock held = take("the first", Duration.ZERO)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> take("the second", Duration.ZERO))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Another migration holds the lock: the first");
        }
        assertThat(MigrationLock.holder(Schema.server(clickHouse))).isEmpty();
    }

    @Test
    void ofManyContendersForAnExpiredLockOneAtATimeHoldsIt() {
        clickHouse.query(
                """
                CREATE TABLE runlight_data.migration_lock (token String)
                ENGINE = MergeTree ORDER BY token COMMENT 'token1 1000000000 a process that died'
                """);
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<CompletableFuture<Void>> contenders =
                IntStream.range(0, 4)
                        .mapToObj(
                                i ->
                                        CompletableFuture.runAsync(
                                                () -> {
                                                    try (MigrationLock lock =
                                                            take("contender " + i, LEASE)) {
                                                        assertThat(lock).isNotNull();
                                                        int now = holders.incrementAndGet();
                                                        most.accumulateAndGet(now, Math::max);
                                                        clickHouse.query("SELECT sleep(0.1)");
                                                        holders.decrementAndGet();
                                                    }
                                                }))
                        .toList();
        contenders.forEach(CompletableFuture::join);

        assertThat(most).hasValue(1);
        assertThat(MigrationLock.holder(Schema.server(clickHouse))).isEmpty();
    }

    @Test
    void whoHoldsTheLockRenewsIt() {
        ClickHouseHttp server = Schema.server(clickHouse);
        Rendering rendering = Rendering.singleNode();
        Duration shortLease = Duration.ofSeconds(3);
        try (MigrationLock held =
                MigrationLock.take(server, rendering, "the first", shortLease, Duration.ZERO)) {
            assertThat(held).isNotNull();
            long until = MigrationLock.holder(server).orElseThrow().until();

            await().until(() -> MigrationLock.holder(server).orElseThrow().until() > until);
        }
    }

    private MigrationLock take(String owner, Duration patience) {
        return MigrationLock.take(
                Schema.server(clickHouse), Rendering.singleNode(), owner, LEASE, patience);
    }
}
