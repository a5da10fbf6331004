/* SPDX-License-Identifier: Apache-2.0 */
/** The training of models from recorded events. */
package io.runlight.local.training;
