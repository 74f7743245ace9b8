package org.xianfeng.scoring.standing;

import org.xianfeng.contracts.scoring.LedgerKind;
import org.xianfeng.contracts.scoring.PointsPosted;
import org.xianfeng.scoring.page.PageHead;
import org.xianfeng.starter.identity.OrganisationId;

/**
 * What a page of a branch says of itself at a version; the higher version holds.
 *
 * @param name which of the branch's pages: block and period
 */
record PostedPage(OrganisationId branch, String name, State state) {
    /** The state of a page: confirmed points alone, since what waits for a confirmation may never come. */
    record State(long version, long pointsHundredths, long entries) {
        static final State NONE = new State(0, 0, 0);
    }

    static PostedPage of(PageHead head) {
        return new PostedPage(
                new OrganisationId(head.id().account().id()),
                head.id().block() + ":" + head.id().period(),
                new State(head.version(), head.confirmedHundredths(), head.entries()));
    }

    static PostedPage of(PointsPosted posted) {
        return new PostedPage(
                new OrganisationId(posted.accountId()),
                posted.block() + ":" + posted.period(),
                new State(posted.pageVersion(), posted.confirmedPointsHundredths(), posted.entries()));
    }

    /** Whether it is of a branch, and of the year. */
    static boolean counts(PointsPosted posted, int year) {
        return posted.ledger() == LedgerKind.BRANCH && posted.period().startsWith(Integer.toString(year));
    }
}
