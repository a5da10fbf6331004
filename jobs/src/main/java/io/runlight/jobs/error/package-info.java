/* SPDX-License-Identifier: Apache-2.0 */

/** What an error is: its category, by rules that users may add to. */
package io.runlight.jobs.error;
