package org.xianfeng.membership.enrolment;

import org.xianfeng.membership.member.Member;

/** What became of a wish to change the roster. */
sealed interface MemberOutcome {
    /** It was made; this is the member now. */
    record Done(Member member) implements MemberOutcome {}

    /** It was not made. */
    record Refused(MemberRefusal reason) implements MemberOutcome {}
}
