/** The commands of {@code ./runlight}: what each takes, and whom it asks to do the work. */
package io.runlight.local.command;
