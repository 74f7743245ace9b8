import layout from '@/layout/en';
import account from '@/pages/account/en';
import accounts from '@/pages/accounts/en';
import apiDocs from '@/pages/api-docs/en';
import audit from '@/pages/audit/en';
import branch from '@/pages/branch/en';
import closedPeriods from '@/pages/closed-periods/en';
import contests from '@/pages/contests/en';
import courses from '@/pages/courses/en';
import home from '@/pages/home/en';
import imports from '@/pages/imports/en';
import invitations from '@/pages/invitations/en';
import meeting from '@/pages/meeting/en';
import member from '@/pages/member/en';
import missing from '@/pages/missing/en';
import myMeetings from '@/pages/my-meetings/en';
import mySecurity from '@/pages/my-security/en';
import needHandling from '@/pages/need-handling/en';
import needRegistration from '@/pages/need-registration/en';
import needTracking from '@/pages/need-tracking/en';
import organisation from '@/pages/organisation/en';
import organisations from '@/pages/organisations/en';
import participation from '@/pages/participation/en';
import rankings from '@/pages/rankings/en';
import planMeeting from '@/pages/plan-meeting/en';
import points from '@/pages/points/en';
import proposals from '@/pages/proposals/en';
import ruleBooks from '@/pages/rule-books/en';
import rules from '@/pages/rules/en';
import signIn from '@/pages/sign-in/en';
import study from '@/pages/study/en';
import whatIf from '@/pages/what-if/en';
import shared from '@/shared/en';
import type { Texts } from '.';

const texts: Texts = {
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
export default texts;
