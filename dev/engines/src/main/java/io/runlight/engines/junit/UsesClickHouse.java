/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests the ClickHouse engine of this JVM: parameters of type {@link
 * io.runlight.engines.clickhouse.ClickHouseEngine} (or {@code EmbeddedClickHouse}) are filled, and
 * every test begins without databases of earlier ones.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ClickHouseExtension.class)
public @interface UsesClickHouse {}
