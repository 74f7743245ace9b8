package org.xianfeng.activity.minutes;

import org.jspecify.annotations.Nullable;

/** The name of a file: without any path or control character, at most 120 characters, its ending kept. */
record FileName(String value) {
    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 10;

    /** What is left of a name as it was sent. */
    static FileName of(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        if (clean.length() > LONGEST) {
            int dot = clean.lastIndexOf('.');
            String ending = dot > 0 && clean.length() - dot <= LONGEST_ENDING ? clean.substring(dot) : "";
            clean = clean.substring(0, LONGEST - ending.length()) + ending;
        }
        return new FileName(clean.isEmpty() ? "unnamed" : clean);
    }
}
