/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * The keys of runs whose live row waited when a checkpoint was taken. Every subtask reads the list
 * of all and takes those of its own, whatever the parallelism was.
 */
final class WaitingRuns {

    private final ListState<String> saved;

    WaitingRuns(OperatorStateStore store) throws Exception {
        saved =
                store.getUnionListState(
                        new ListStateDescriptor<>("waiting-live-rows", Types.STRING));
    }

    /** Adds the keys that belong to the subtask. */
    void restore(TaskInfo task, Set<String> to) throws Exception {
        int maxParallelism = task.getMaxNumberOfParallelSubtasks();
        KeyGroupRange mine =
                KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(
                        maxParallelism,
                        task.getNumberOfParallelSubtasks(),
                        task.getIndexOfThisSubtask());
        for (String key : saved.get()) {
            if (mine.contains(KeyGroupRangeAssignment.assignToKeyGroup(key, maxParallelism))) {
                to.add(key);
            }
        }
    }

    void save(Set<String> keys) throws Exception {
        saved.update(List.copyOf(keys));
    }
}
