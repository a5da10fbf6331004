/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.models.training.Example;

/** What could be said at best of runs that were made up. */
interface BestAnswer {

    /** The probability of failure at the start of a run and at each of its moments. */
    double[] said(Example example);
}
