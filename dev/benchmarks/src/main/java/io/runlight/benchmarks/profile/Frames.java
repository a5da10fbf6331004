/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.profile;

import jdk.jfr.consumer.RecordedFrame;

/** The names of stack frames in tables. */
final class Frames {

    private Frames() {}

    /** Class with its package, and method. */
    static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
