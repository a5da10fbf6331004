/** The command line of Runlight: one entry for people, one class per command. */
package io.runlight.local;
