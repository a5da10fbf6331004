/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Tells Flink how to keep {@link DistinctUsers}. */
public final class DistinctUsersType extends TypeInfoFactory<DistinctUsers> {

    @Override
    public TypeInformation<DistinctUsers> createTypeInfo(
            Type type, Map<String, TypeInformation<?>> parameters) {
        return new SketchType<>(DistinctUsers.class, DistinctUsersSerializer.INSTANCE);
    }
}
