package org.xianfeng.local.progress;

import java.io.PrintStream;

/** Tells the person at the terminal what happens, one line at a time. */
public final class Progress {
    private final PrintStream out;
    private final Language language;
    private final long startedNanos = System.nanoTime();

    public Progress(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    /** A step, with the seconds since the start before it. */
    public void step(String chinese, String english, Object... values) {
        line("[%5.1fs] ".formatted(seconds()) + language.render(Words.of(chinese, english, values)));
    }

    /** A line as it is. */
    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    public String render(Words words) {
        return language.render(words);
    }

    public double seconds() {
        return (System.nanoTime() - startedNanos) / 1e9;
    }
}
