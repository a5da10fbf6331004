/** The ground truth of synthetic traffic: what a correct job must find in it. */
package io.runlight.generators.truth;
