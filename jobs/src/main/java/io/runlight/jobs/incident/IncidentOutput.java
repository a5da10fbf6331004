/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

/** Where incidents and what belongs to them go. */
interface IncidentOutput {

    void incident(Incident transition);

    void alert(IncidentAlert member);
}
