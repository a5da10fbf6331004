/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import java.nio.file.Path;

/**
 * What a demo is asked to do.
 *
 * @param source where its events come from
 * @param speed how fast they are fed
 * @param once ends when everything is processed
 * @param keepOpen leaves the engines open after that
 * @param fresh begins without the data of earlier starts
 * @param learnAfter from so many ended runs on models learn; 0 for never
 * @param ports where the engines listen
 * @param data where the engines keep their data
 * @param jobJar the jar that is submitted
 */
public record DemoOptions(
        EventSource source,
        Speed speed,
        boolean once,
        boolean keepOpen,
        boolean fresh,
        long learnAfter,
        DemoPorts ports,
        DataDirectory data,
        Path jobJar) {}
