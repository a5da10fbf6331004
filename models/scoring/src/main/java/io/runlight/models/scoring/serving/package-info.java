/* SPDX-License-Identifier: Apache-2.0 */
/** Models as they answer questions about a run. */
package io.runlight.models.scoring.serving;
