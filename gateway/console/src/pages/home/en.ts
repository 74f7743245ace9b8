import type { Texts } from '@/i18n';

const texts: Texts['home'] = {
    title: 'Home',
    titleSignedIn: 'My home',
    welcome: 'Welcome to Xianfeng',
    lead: 'What is really done - meetings, study, help for people - is recorded, and every point can be explained.',
    tasks: 'My work',
    myPoints: 'My points this year',
    provisional: '{points} more wait for confirmation',
    whyPoints: 'See where every point comes from',
    next: 'What is next',
    nothingNext: 'No meeting is waiting for you',
    checkInNow: 'The meeting is running: check in now',
    allMeetings: 'All my meetings',
    forMembers: 'Members and officers',
    forMembersDetail: 'Sign in to see your points, check in to meetings and study.',
    forCitizensDetail: 'A problem or a suggestion? You can register it without an account.',
    trackingDetail: 'Follow its progress with the tracking number and the secret.',
    registerNeed: 'Register a need',
    trackNeed: 'Follow a need',
    role: {
        member: 'Member',
        'group-leader': 'Group leader',
        'branch-officer': 'Branch officer',
        'committee-officer': 'Committee officer',
        inspector: 'Inspector',
        'citizen-handler': 'Citizen handler',
        'system-administrator': 'System administrator',
        'security-administrator': 'Security administrator',
        'audit-administrator': 'Audit administrator',
    },
};
export default texts;
