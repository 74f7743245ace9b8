import type { Texts } from '@/i18n';

const texts: Texts['branch'] = {
    title: 'Branch workbench',
    choose: 'Choose a branch',
    plan: 'Plan a meeting',
    meetings: 'Meetings',
    noMeetings: 'No meetings yet; start with “Plan a meeting”.',
    points: 'Points of the members',
    pointsHint: 'Not a ranking. Choose a name to see where every point comes from.',
    branchPoints: 'Points of the branch',
    noPoints: 'No points yet this year',
    column: {
        title: 'Title',
        kind: 'Kind',
        start: 'Time',
        state: 'State',
        attended: 'Came',
        member: 'Name',
        confirmed: 'Points',
        provisional: 'Provisional',
    },
};
export default texts;
