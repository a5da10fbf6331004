/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProgressHistory;
import io.runlight.models.features.history.ProviderHealth;

/** Where the histories are: in keyed state, or in a map of a replay. */
public interface RunMemory {

    /** The history under a key; an empty one when there is none or the key is null. */
    OutcomeHistory history(String key);

    /** The outcomes of the last runs of a pipeline; empty when there are none. */
    LinkedOutcomes linked(String workspace, String pipeline);

    /** What usually happens in the runs of a pipeline; empty when nothing is known. */
    ProgressHistory progress(String workspace, String pipeline);

    /** How well the model providers of a workspace are; empty when none was called. */
    ProviderHealth providers(String workspace);
}
