/**
 * Files of events ({@code .jsonl.gz}): one event per line in the order of delivery, each with its
 * {@code kind}.
 */
package io.runlight.generators.file;
