package org.xianfeng.scoring.page;

/**
 * How large a page may become.
 *
 * @param partEntries so many entries are moved out of the page together, as a closed part of its journal
 * @param mostFacts so many claims a page remembers
 * @param mostEntries so many entries a page has, closed parts included
 */
public record PageLimits(int partEntries, int mostFacts, long mostEntries) {
    /** What is used outside tests: a page stays below some 3 MB, and below what the events may say of it. */
    public static final PageLimits STANDARD = new PageLimits(2_000, 10_000, 70_000);
}
