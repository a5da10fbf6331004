/* SPDX-License-Identifier: Apache-2.0 */
/** What ended runs of one kind were like, kept small: the memory behind features. */
package io.runlight.models.features.history;
