/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.type.CodecTypeInformation;
import java.util.List;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * The windows whose rows were not said when a checkpoint was taken. Every subtask reads the list of
 * all and takes those of its keys, whatever the parallelism was.
 */
final class UnsaidState {

    private final ListState<WindowKey> saved;

    UnsaidState(OperatorStateStore store) throws Exception {
        saved =
                store.getUnionListState(
                        new ListStateDescriptor<>(
                                "unsaid",
                                CodecTypeInformation.of(WindowKey.class, WindowKeyCodec.class)));
    }

    /** Adds the windows whose keys are those of the subtask. */
    void restore(TaskInfo task, UnsaidWindows to) throws Exception {
        int maxParallelism = task.getMaxNumberOfParallelSubtasks();
        KeyGroupRange mine =
                KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(
                        maxParallelism,
                        task.getNumberOfParallelSubtasks(),
                        task.getIndexOfThisSubtask());
        for (WindowKey window : saved.get()) {
            String shard = window.series().shardText();
            if (mine.contains(KeyGroupRangeAssignment.assignToKeyGroup(shard, maxParallelism))) {
                to.addRestored(window);
            }
        }
    }

    void save(List<WindowKey> unsaid) throws Exception {
        saved.update(unsaid);
    }
}
