/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;

/** One value for each key. */
final class ByKey<K> implements Addressing<K, K, VoidNamespace> {

    private static final long serialVersionUID = 1L;

    @Override
    public K key(K address) {
        return address;
    }

    @Override
    public VoidNamespace namespace(K address) {
        return VoidNamespace.INSTANCE;
    }

    @Override
    public K address(K key, VoidNamespace namespace) {
        return key;
    }

    @Override
    public TypeSerializer<VoidNamespace> namespaces() {
        return VoidNamespaceSerializer.INSTANCE;
    }
}
