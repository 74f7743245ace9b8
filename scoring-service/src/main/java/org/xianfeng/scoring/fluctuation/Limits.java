package org.xianfeng.scoring.fluctuation;

/**
 * Where an explanation ends.
 *
 * @param leastExpected in each of the months, in members times meetings; below it chance explains as much as any cause
 * @param mostBranches that a department is compared over at once
 */
record Limits(int leastExpected, int mostBranches) {}
