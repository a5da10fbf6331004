/* SPDX-License-Identifier: Apache-2.0 */
/** How right models of failure and duration are on public traces. */
package io.runlight.local.eval.models;
