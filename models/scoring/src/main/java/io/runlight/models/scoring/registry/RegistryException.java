/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.registry;

import java.io.IOException;

/** The refusal of a change of a registry, with what to do instead. */
public final class RegistryException extends IOException {

    private static final long serialVersionUID = 1;

    public RegistryException(String message) {
        super(message);
    }
}
