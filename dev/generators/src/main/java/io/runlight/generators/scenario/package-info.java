/** The scenarios that people name: deterministic traffic by seed, start and size. */
package io.runlight.generators.scenario;
