/* SPDX-License-Identifier: Apache-2.0 */

/** The engine's C library as Java objects. */
package io.runlight.engines.clickhouse.nativelib;
