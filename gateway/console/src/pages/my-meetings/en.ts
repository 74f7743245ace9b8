import type { Texts } from '@/i18n';

const texts: Texts['myMeetings'] = {
    title: 'My meetings',
    empty: 'No meetings of yours around this time',
    now: 'Running now',
    planned: 'Coming up',
    past: 'Over',
    checkIn: 'Check in',
    code: 'Check-in code',
    codeHint: 'Type the code on the screen in the room; it changes every 30 seconds.',
    codeMissing: 'Please type the check-in code',
    done: 'You are checked in',
};
export default texts;
