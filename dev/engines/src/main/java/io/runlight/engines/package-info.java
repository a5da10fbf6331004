/**
 * The engines that Runlight runs on, for tests, demos and small installs; they know nothing of it.
 */
package io.runlight.engines;
