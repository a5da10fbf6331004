/* SPDX-License-Identifier: Apache-2.0 */
/** Options of the jobs: one typed list, read from arguments, environment and file. */
package io.runlight.flink.config;
