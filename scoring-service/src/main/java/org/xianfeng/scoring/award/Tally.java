package org.xianfeng.scoring.award;

import java.util.List;
import org.xianfeng.scoring.claim.Claim;

/** Counts what was posted, for the operators. */
@FunctionalInterface
public interface Tally {
    void posted(List<Claim> claims);
}
