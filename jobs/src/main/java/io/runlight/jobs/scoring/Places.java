/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.state.Addressing;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;

/** All of a workspace is in one subtask, for its runs share histories. */
final class Places implements Addressing<Place, String, String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String key(Place place) {
        return place.workspaceId();
    }

    @Override
    public String namespace(Place place) {
        return place.name();
    }

    @Override
    public Place address(String key, String namespace) {
        return new Place(key, namespace);
    }

    @Override
    public TypeSerializer<String> namespaces() {
        return StringSerializer.INSTANCE;
    }
}
