/** The demo: engines, schema, job, events, progress and summary, each a class of its own. */
package io.runlight.local.demo;
