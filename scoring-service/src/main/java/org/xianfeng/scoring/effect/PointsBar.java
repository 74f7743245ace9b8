package org.xianfeng.scoring.effect;

/**
 * How many accounts have so many points.
 *
 * @param fromHundredths in hundredths of a point, included
 * @param belowHundredths not included
 * @param before accounts in the ledgers in use
 * @param after accounts under the draft
 */
public record PointsBar(long fromHundredths, long belowHundredths, long before, long after) {}
