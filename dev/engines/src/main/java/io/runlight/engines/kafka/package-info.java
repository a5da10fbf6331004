/**
 * Kafka for tests, demos and small installs: one broker inside the JVM, or any cluster by address.
 */
package io.runlight.engines.kafka;
