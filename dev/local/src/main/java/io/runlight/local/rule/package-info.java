/* SPDX-License-Identifier: Apache-2.0 */

/** Rules from the command line: what is in force, and changes to it. */
package io.runlight.local.rule;
