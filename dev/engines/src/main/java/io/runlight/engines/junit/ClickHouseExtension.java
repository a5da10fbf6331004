/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.junit;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.clickhouse.ClickHouseEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one engine per JVM on first use and closes it when the test run ends. */
final class ClickHouseExtension implements BeforeEachCallback, ParameterResolver {

    @Override
    public void beforeEach(ExtensionContext context) {
        engine(context).reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return ClickHouseEngine.class.isAssignableFrom(parameter.getParameter().getType())
                && parameter.getParameter().getType().isInstance(engine(context));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return engine(context);
    }

    private static ClickHouseEngine engine(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .engine;
    }

    private static final class Shared implements AutoCloseable {
        private final ClickHouseEngine engine = ClickHouseEngines.start();

        Shared() {
            engine.reset(); // a server that is not for tests is refused here, and left as it is
        }

        @Override
        public void close() {
            if (!engine.embedded()) {
                engine.reset(); // somebody else may look at it next
            }
            engine.close();
        }
    }
}
