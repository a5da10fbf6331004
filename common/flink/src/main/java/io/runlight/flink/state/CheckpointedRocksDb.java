/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.util.Collection;
import org.apache.flink.state.rocksdb.RocksDBOptionsFactory;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;

/**
 * RocksDB options for state that reaches the backend once per checkpoint.
 *
 * <p>Every checkpoint leaves a small file of level 0. RocksDB by default merges four of them into
 * level 1, which rewrites most of what is there: with a checkpoint every few seconds it reads and
 * writes all recent state again and again. Reads rarely look for old state, and bloom filters tell
 * them which files to leave alone, so more files may gather before they are merged.
 */
public final class CheckpointedRocksDb implements RocksDBOptionsFactory {

    private static final long serialVersionUID = 1L;

    private static final int FILES_UNTIL_MERGE = 16;
    private static final int FILES_UNTIL_SLOWDOWN = 40;
    private static final int FILES_UNTIL_STOP = 60;

    @Override
    public DBOptions createDBOptions(DBOptions current, Collection<AutoCloseable> toClose) {
        return current;
    }

    @Override
    public ColumnFamilyOptions createColumnOptions(
            ColumnFamilyOptions current, Collection<AutoCloseable> toClose) {
        return current.setLevel0FileNumCompactionTrigger(FILES_UNTIL_MERGE)
                .setLevel0SlowdownWritesTrigger(FILES_UNTIL_SLOWDOWN)
                .setLevel0StopWritesTrigger(FILES_UNTIL_STOP);
    }
}
