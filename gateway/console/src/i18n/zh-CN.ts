import layout from '@/layout/zh-CN';
import account from '@/pages/account/zh-CN';
import accounts from '@/pages/accounts/zh-CN';
import apiDocs from '@/pages/api-docs/zh-CN';
import audit from '@/pages/audit/zh-CN';
import branch from '@/pages/branch/zh-CN';
import closedPeriods from '@/pages/closed-periods/zh-CN';
import contests from '@/pages/contests/zh-CN';
import courses from '@/pages/courses/zh-CN';
import home from '@/pages/home/zh-CN';
import imports from '@/pages/imports/zh-CN';
import invitations from '@/pages/invitations/zh-CN';
import meeting from '@/pages/meeting/zh-CN';
import member from '@/pages/member/zh-CN';
import missing from '@/pages/missing/zh-CN';
import myMeetings from '@/pages/my-meetings/zh-CN';
import mySecurity from '@/pages/my-security/zh-CN';
import needHandling from '@/pages/need-handling/zh-CN';
import needRegistration from '@/pages/need-registration/zh-CN';
import needTracking from '@/pages/need-tracking/zh-CN';
import organisation from '@/pages/organisation/zh-CN';
import organisations from '@/pages/organisations/zh-CN';
import participation from '@/pages/participation/zh-CN';
import rankings from '@/pages/rankings/zh-CN';
import planMeeting from '@/pages/plan-meeting/zh-CN';
import points from '@/pages/points/zh-CN';
import proposals from '@/pages/proposals/zh-CN';
import ruleBooks from '@/pages/rule-books/zh-CN';
import rules from '@/pages/rules/zh-CN';
import signIn from '@/pages/sign-in/zh-CN';
import study from '@/pages/study/zh-CN';
import whatIf from '@/pages/what-if/zh-CN';
import shared from '@/shared/zh-CN';

/** Every text of the console in its first language; English has the same tree. */
export default {
    shared,
    layout,
    home,
    signIn,
    missing,
    points,
    contests,
    proposals,
    myMeetings,
    study,
    courses,
    branch,
    planMeeting,
    meeting,
    needRegistration,
    needTracking,
    needHandling,
    organisations,
    organisation,
    member,
    imports,
    accounts,
    account,
    invitations,
    mySecurity,
    audit,
    rules,
    ruleBooks,
    whatIf,
    participation,
    closedPeriods,
    rankings,
    apiDocs,
};
