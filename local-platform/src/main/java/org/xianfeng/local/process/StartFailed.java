package org.xianfeng.local.process;

import org.xianfeng.local.progress.Words;

/** The platform cannot start, and why, in words for the person at the terminal. */
public final class StartFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Words words;

    public StartFailed(String chinese, String english, Object... values) {
        super(english.formatted(values));
        this.words = Words.of(chinese, english, values);
    }

    public Words words() {
        return words;
    }
}
