/** Synthetic traffic with its ground truth, and importers of public traces. */
package io.runlight.generators;
