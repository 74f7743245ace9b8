import type { Texts } from '@/i18n';

const texts: Texts['points'] = {
    title: 'My points',
    of: 'Points of ',
    ofBranch: 'Points of the branch',
    year: 'Year',
    noMember: 'There is no member behind your account, so there are no personal points.',
    balance: 'Points of the year',
    provisional: '{points} more wait for confirmation',
    noBlocks: 'No points yet this year.',
    ofCap: '{points} points (at most {cap})',
    amount: '{points} points',
    asOf: 'Counted up to {time}',
    statement: 'Statement',
    noEntries: 'No entries in this year',
    explain: 'Why?',
    why: 'Why points, why none',
    whyMeeting: 'Choose a meeting',
    whyHint: 'The reason is given even when there were no points.',
    whyTotal: 'Points for this in all: {points}.',
    noFact: 'Nothing about you was found. If you took part, please tell your branch.',
    column: { date: 'Date', rule: 'For', reason: 'Reason', points: 'Points' },
    entry: {
        award: 'awarded',
        declined: 'no points',
        reversal: 'reversed',
        recount: 'counted again',
        confirmation: 'confirmed',
        provisional: 'provisional',
    },
    outcome: { awarded: 'awarded', declined: 'no points', reversed: 'reversed', provisional: 'provisional' },
};
export default texts;
