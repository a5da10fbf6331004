/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import java.io.IOException;

/** The refusal of a bundle that is damaged, unknown or not for these features. */
public final class BundleRefusedException extends IOException {

    private static final long serialVersionUID = 1;

    public BundleRefusedException(String message) {
        super(message);
    }

    public BundleRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
