/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The wish of a test for Flink.
 *
 * <p>Test methods and constructors may take the {@link io.runlight.engines.flink.FlinkCluster} that
 * all tests of the JVM share; jobs that still run after a test are cancelled.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FlinkExtension.class)
public @interface UsesFlink {}
