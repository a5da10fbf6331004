/* SPDX-License-Identifier: Apache-2.0 */

/**
 * Rules as data: changes to what is found and told, when they take effect, and what is in force.
 */
package io.runlight.core.rule;
