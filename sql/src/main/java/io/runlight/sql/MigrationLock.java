/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to change the schema, held by one migrator at a time.
 *
 * <p>The lock is a table: of two servers' or clients' {@code CREATE TABLE} of the same name exactly
 * one succeeds, on a single node by the server's own guard and on a cluster by the order of its DDL
 * queue, so it needs neither Keeper nor a place for rows. Its comment says who holds it and until
 * when; the holder renews that. An expired lock is renamed to a name made of its own token, which
 * also succeeds for one contender only, and never for one that read an older lock.
 */
final class MigrationLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);
    private static final String TABLE = "runlight_data.migration_lock";
    private static final String EXPIRED_PREFIX = "migration_lock_expired_";
    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * Who holds a lock.
     *
     * @param token of this holding, safe in a table's name
     * @param until in seconds since the epoch, by the server's clock
     */
    record Holder(String token, long until, String owner) {

        static Holder parse(String comment) {
            String[] parts = comment.split(" ", 3);
            return new Holder(parts[0], Long.parseLong(parts[1]), parts[2]);
        }

        String comment() {
            return token + " " + until + " " + owner;
        }
    }

    private final ClickHouseHttp server;
    private final Rendering rendering;
    private final Duration lease;
    private final String owner;
    private final String token = UUID.randomUUID().toString().replace("-", "");
    private final ScheduledExecutorService renewal =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "migration-lock-renewal");
                        thread.setDaemon(true);
                        return thread;
                    });

    private MigrationLock(
            ClickHouseHttp server, Rendering rendering, String owner, Duration lease) {
        this.server = server;
        this.rendering = rendering;
        this.owner = owner;
        this.lease = lease;
    }

    /**
     * Waits for the lock and takes it.
     *
     * @param lease how long the lock outlives a holder that died
     * @param patience how long to wait for another holder
     * @throws IllegalStateException when another one holds it all the time
     */
    static MigrationLock take(
            ClickHouseHttp server,
            Rendering rendering,
            String owner,
            Duration lease,
            Duration patience) {
        MigrationLock lock = new MigrationLock(server, rendering, owner, lease);
        try {
            lock.await(patience);
            lock.forgetOldExpired();
            lock.startRenewal();
            return lock;
        } catch (RuntimeException e) {
            lock.renewal.shutdownNow();
            throw e;
        }
    }

    private void await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<Holder> waitedFor = Optional.empty();
        while (!tryCreate()) {
            Optional<Holder> holder = holder(server);
            if (holder.isPresent() && holder.get().until() < serverSeconds()) {
                moveAside(holder.get());
            } else if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Another migration holds the lock: "
                                + holder.map(Holder::owner).orElse("unknown"));
            } else {
                if (waitedFor.isEmpty() && holder.isPresent()) {
                    LOG.info("Waiting for the migration of {}", holder.get().owner());
                    waitedFor = holder;
                }
                pause();
            }
        }
    }

    private boolean tryCreate() {
        return attempt(
                "CREATE TABLE %s ${on_cluster} (token String) ENGINE = MergeTree ORDER BY token COMMENT %s"
                        .formatted(TABLE, SqlText.quote(mine().comment())));
    }

    private void moveAside(Holder expired) {
        attempt(
                "RENAME TABLE %s TO runlight_data.%s%s ${on_cluster}"
                        .formatted(TABLE, EXPIRED_PREFIX, expired.token()));
    }

    /** Whether this contender, and not another one, made the change. */
    private boolean attempt(String statement) {
        try {
            server.execute(rendering.render(statement));
            return true;
        } catch (ClickHouseException e) {
            if (e.code() == ClickHouseException.TABLE_ALREADY_EXISTS
                    || e.code() == ClickHouseException.UNKNOWN_TABLE) {
                return false;
            }
            throw e;
        }
    }

    // The task never fails, so nobody has to look at its future.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void startRenewal() {
        long period = lease.toMillis() / 3;
        renewal.scheduleAtFixedRate(this::renew, period, period, TimeUnit.MILLISECONDS);
    }

    private void renew() {
        try {
            if (isMine()) {
                server.execute(
                        rendering.render(
                                "ALTER TABLE %s ${on_cluster} MODIFY COMMENT %s"
                                        .formatted(TABLE, SqlText.quote(mine().comment()))));
            }
        } catch (ClickHouseException e) {
            LOG.warn("The migration lock could not be renewed, the next attempt follows", e);
        }
    }

    /** Expired locks stay for a day, so that a slow contender cannot move a newer lock aside. */
    private void forgetOldExpired() {
        List<List<String>> old =
                server.query(
                        """
                        SELECT name FROM system.tables
                        WHERE database = 'runlight_data' AND startsWith(name, '%s')
                          AND metadata_modification_time < now() - INTERVAL 1 DAY
                        """
                                .formatted(EXPIRED_PREFIX));
        for (List<String> row : old) {
            server.execute(
                    rendering.render(
                            "DROP TABLE IF EXISTS runlight_data.%s ${on_cluster} SYNC"
                                    .formatted(row.get(0))));
        }
    }

    private Holder mine() {
        return new Holder(token, serverSeconds() + Math.max(1, lease.toSeconds()), owner);
    }

    private boolean isMine() {
        return holder(server).filter(holder -> holder.token().equals(token)).isPresent();
    }

    private long serverSeconds() {
        return Long.parseLong(server.queryValue("SELECT toUnixTimestamp(now())"));
    }

    /** Who holds the lock now. */
    static Optional<Holder> holder(ClickHouseHttp server) {
        return server
                .query(
                        "SELECT comment FROM system.tables"
                                + " WHERE database = 'runlight_data' AND name = 'migration_lock'")
                .stream()
                .map(row -> Holder.parse(row.get(0)))
                .findFirst();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the migration lock", e);
        }
    }

    @Override
    public void close() {
        renewal.shutdownNow();
        if (isMine()) {
            server.execute(
                    rendering.render(
                            "DROP TABLE IF EXISTS %s ${on_cluster} SYNC".formatted(TABLE)));
        }
    }
}
