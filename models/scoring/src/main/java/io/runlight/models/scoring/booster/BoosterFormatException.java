/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import java.io.IOException;

/** The refusal of bytes that are no booster, or one that this release cannot evaluate. */
public final class BoosterFormatException extends IOException {

    private static final long serialVersionUID = 1;

    public BoosterFormatException(String message) {
        super(message);
    }
}
