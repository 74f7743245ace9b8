package org.xianfeng.starter.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start that ends for a known reason end with that sentence alone. */
public final class StartFailureConfiguration extends AbstractFailureAnalyzer<CannotStart> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, CannotStart reason) {
        return new FailureAnalysis(reason.getMessage(), null, failure);
    }
}
