/* SPDX-License-Identifier: Apache-2.0 */

/** From the bytes of Kafka to events and dead letters. */
package io.runlight.jobs.decode;
