/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.core.event.LlmCallEvent;
import io.runlight.models.features.history.Providers;

/**
 * A model call of a run that has ended.
 *
 * @param provider whom it went to, as {@link Providers#id} says
 */
public record ProviderCall(long atMillis, long provider, boolean failed) {

    /** The call that an event tells, the same for those that learn and for the job. */
    public static ProviderCall of(LlmCallEvent call) {
        return new ProviderCall(
                call.eventTimeMillis(), Providers.id(call.provider()), call.failed());
    }

    /** The same at a later time. */
    ProviderCall later(long millis) {
        return new ProviderCall(atMillis + millis, provider, failed);
    }
}
