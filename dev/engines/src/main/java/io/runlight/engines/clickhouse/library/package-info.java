/* SPDX-License-Identifier: Apache-2.0 */

/** Where the engine's library comes from: npm, once, through the user's cache. */
package io.runlight.engines.clickhouse.library;
