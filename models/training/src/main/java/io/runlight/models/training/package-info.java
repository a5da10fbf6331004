/* SPDX-License-Identifier: Apache-2.0 */
/** How models of runs are trained, measured and compared with naive answers. */
package io.runlight.models.training;
