/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.breach;

/** What a class of core must not know. */
public final class SomeJob {}
