/* SPDX-License-Identifier: Apache-2.0 */
/** Which models there are, and which of them speak. */
package io.runlight.models.scoring.registry;
