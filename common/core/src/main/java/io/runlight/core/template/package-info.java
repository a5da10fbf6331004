/* SPDX-License-Identifier: Apache-2.0 */

/** Templates of messages: what stays the same when the values in a message change. */
package io.runlight.core.template;
