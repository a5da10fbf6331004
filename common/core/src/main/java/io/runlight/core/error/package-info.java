/* SPDX-License-Identifier: Apache-2.0 */

/** What kind of error the texts of a failure tell of. */
package io.runlight.core.error;
