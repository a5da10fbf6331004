/* SPDX-License-Identifier: Apache-2.0 */

/** The run tracker: what becomes of each run, decided once, by plain rules over keyed state. */
package io.runlight.jobs.run;
