package org.xianfeng.membership.membersearch;

import org.xianfeng.membership.member.Member;
import org.xianfeng.starter.page.Page;

/** What came of a search. */
sealed interface SearchOutcome {
    record Found(Page<Member> page) implements SearchOutcome {}

    /** The member to go on behind is not, or no longer, among those that are looked for. */
    record CursorUnknown() implements SearchOutcome {}

    /** Too many people outside the area have such a name for one of those inside to be found in time. */
    record TooWide() implements SearchOutcome {}
}
