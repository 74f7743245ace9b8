import type { Texts } from '@/i18n';

const texts: Texts['planMeeting'] = {
    title: 'Plan a meeting',
    lead: 'The whole branch is expected; usually only the title is needed.',
    kind: 'Kind',
    name: 'Title',
    start: 'Start',
    end: 'End',
    place: 'Place (optional)',
    endFirst: 'The end must be after the start',
    send: 'Save the plan',
};
export default texts;
