/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

/** An operator that goes by settled changes, if any come. */
public interface HearsChanges {

    /** Says that changes come, and that those of the state are in force. */
    void listen();
}
