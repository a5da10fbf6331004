/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.error.ErrorCategory;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a pattern looks at together: the signals of one pipeline, of one error, and so on. */
public enum Scope {
    /** All of a pipeline. */
    PIPELINE(1) {
        @Override
        String subjectOf(Signal signal) {
            return signal.kind() == SignalKind.CALL_FAILED ? "" : signal.pipeline();
        }
    },
    /** Failures of a pipeline that say the same. */
    ERROR(2) {
        @Override
        String subjectOf(Signal signal) {
            String error = SHARED_ERROR.subjectOf(signal);
            return error.isEmpty() ? "" : signal.pipeline() + ": " + error;
        }
    },
    /** Failures of any pipeline that say the same. */
    SHARED_ERROR(3) {
        @Override
        String subjectOf(Signal signal) {
            return signal.kind() == SignalKind.RUN_FAILED ? signal.template() : "";
        }
    },
    /** A provider's failed calls that it is to blame for. */
    PROVIDER(4) {
        @Override
        String subjectOf(Signal signal) {
            return signal.kind() == SignalKind.CALL_FAILED && FAULTS.contains(signal.category())
                    ? signal.provider()
                    : "";
        }
    },
    /** Failures of runs that one run started. */
    PARENT(5) {
        @Override
        String subjectOf(Signal signal) {
            return signal.kind() == SignalKind.RUN_FAILED ? signal.parentRunId() : "";
        }
    };

    private static final Set<ErrorCategory> FAULTS =
            EnumSet.of(
                    ErrorCategory.TIMEOUT,
                    ErrorCategory.NETWORK,
                    ErrorCategory.RATE_LIMIT,
                    ErrorCategory.QUOTA,
                    ErrorCategory.DEPENDENCY,
                    ErrorCategory.UNKNOWN);

    private static final String TEMPLATE = "error_template";

    private final int code;

    Scope(int code) {
        this.code = code;
    }

    /** The name of what the signal is about in this scope; empty if it is of no concern to it. */
    abstract String subjectOf(Signal signal);

    /** What alerts about the subject can be routed and put together by. */
    Map<String, String> labels(Subject subject) {
        Map<String, String> labels = new TreeMap<>();
        if (!subject.environment().isEmpty()) {
            labels.put("environment", subject.environment());
        }
        switch (this) {
            case PIPELINE -> {}
            case ERROR ->
                    labels.put(TEMPLATE, subject.name().substring(subject.pipeline().length() + 2));
            case SHARED_ERROR -> labels.put(TEMPLATE, subject.name());
            case PROVIDER -> labels.put("provider", subject.name());
            case PARENT -> labels.put("parent_run", subject.name());
        }
        return labels;
    }

    /** A stable number for keys. */
    int code() {
        return code;
    }
}
