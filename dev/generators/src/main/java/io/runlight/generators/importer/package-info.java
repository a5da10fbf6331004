/** Importers that turn public traces of pipelines and model calls into native events. */
package io.runlight.generators.importer;
