/* SPDX-License-Identifier: Apache-2.0 */
/** The commands that show and choose models. */
package io.runlight.local.models;
