/** A Flink session cluster seen from outside: its REST interface. */
package io.runlight.local.flink;
