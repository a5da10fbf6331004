/** The commands {@code generate} and {@code import}, ready to be mounted under another command. */
package io.runlight.generators.cli;
