/** JUnit 5 extensions: one engine of each kind per JVM, cleaned after each test. */
package io.runlight.engines.junit;
