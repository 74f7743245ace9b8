package org.xianfeng.contracts.scoring;

import java.util.Locale;

/** What people decide on under a rule that no event posts. */
public enum ProposalKind {
    /** 申报: points for something that no event tells of. */
    CLAIM,
    /** 扣分: points that are taken away. */
    DEDUCTION,
    /** 一票否决: a block of the year counts for what the rule says and no more. */
    VETO;

    /** The value on the wire, for example {@code claim}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
