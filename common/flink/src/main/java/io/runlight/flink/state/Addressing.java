/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.Serializable;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * How the address of a value is divided into the key by which Flink distributes it and a namespace
 * within that key. One key can hold as many values as there are namespaces.
 *
 * @param <A> the address
 * @param <K> the key
 * @param <N> the namespace
 */
public interface Addressing<A, K, N> extends Serializable {

    /** The key of an address. */
    K key(A address);

    /** The namespace of an address. */
    N namespace(A address);

    /** The address with the given parts. */
    A address(K key, N namespace);

    /** The bytes of namespaces. */
    TypeSerializer<N> namespaces();
}
