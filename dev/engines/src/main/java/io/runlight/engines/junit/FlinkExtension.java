/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.junit;

import io.runlight.engines.flink.FlinkCluster;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The JUnit extension behind {@link UsesFlink}. */
final class FlinkExtension implements ParameterResolver, AfterEachCallback {

    private static final SharedEngine<FlinkCluster> CLUSTER =
            new SharedEngine<>("flink", FlinkCluster::start);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FlinkCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return CLUSTER.get();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        CLUSTER.get().cancelAll();
    }
}
