package org.xianfeng.scoring.ledger;

import org.xianfeng.scoring.claim.RuleVersion;

/** What rules are called; told by the rule books. */
@FunctionalInterface
public interface RuleTitles {
    /** The title of a rule at that version; the id itself for a rule that is no longer known. */
    Title of(RuleVersion rule);
}
