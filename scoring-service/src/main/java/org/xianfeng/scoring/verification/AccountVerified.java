package org.xianfeng.scoring.verification;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param intact whether everything recomputed is as it is stored
 * @param pages how many pages were recomputed
 * @param entries how many entries they have
 * @param brokenAt the first page that is not as it must be, with what is wrong and at which entry
 */
public record AccountVerified(
        boolean intact, long pages, long entries, @Nullable String brokenAt) {}
