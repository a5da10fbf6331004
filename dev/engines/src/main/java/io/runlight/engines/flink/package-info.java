/** Flink for tests, demos and small installs: a session cluster inside the JVM. */
package io.runlight.engines.flink;
