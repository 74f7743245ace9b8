import type { Texts } from '@/i18n';

const texts: Texts['rules'] = {
    title: 'Points rules',
    lead: 'The rules in force. Each names its source; a changed rule leaves points already given as they are.',
    empty: 'No rules are in force',
    points: 'Points',
    counting: {
        fixed: '{points} points',
        table: '{row}: {points} points',
        bands: 'from {row}: {points} points',
        each: 'for every {row}: {points} points',
        share: '{points} points in all, shared by parts',
    },
    late: 'late',
    inTime: 'in time',
    provisional: 'Counts once the asker confirmed',
    ledger: { member: 'member', branch: 'branch' },
    blockCap: 'The whole block: ',
    base: 'A year begins with {points} points',
    newcomer: {
        full: 'Who is registered in the course of the year gets all of them',
        'by-month': 'Who is registered in the course of the year gets a twelfth for each month from that one on',
        none: 'Who is registered in the course of the year gets none of them in that year',
    },
    carryOver: 'A year takes over {percent}% of the one before',
    carryOverMost: 'A year takes over {percent}% of the one before, {points} points at most',
    floor: 'A year shows at least {points} points',
    ceiling: 'A year shows at most {points} points',
    decided: {
        title: 'Decided by people',
        as: {
            claim: 'claimed by the member; first review: {first}, decision: {second}',
            deduction: 'proposed by {first}, decided by {second}; never taken by the system itself',
            veto: 'proposed by {first}, decided by {second}; never by the system itself',
        },
        days: {
            objection: 'within {within} days; once approved, members may object for {days} days',
            hearing: 'within {within} days; the member may answer for {days} days',
        },
        evidence: 'evidence: {kinds}',
        and: ', ',
        exempt: { retired: 'not for retired members', 'in-service': 'not for members in service' },
        source: 'by {source}',
        each: '{points} points for each, at most {most} at a time',
    },
    caps: 'At most',
    window: {
        day: '{points} a day',
        month: '{points} a month',
        quarter: '{points} a quarter',
        year: '{points} a year',
    },
    source: 'Source',
    effectiveFrom: 'In force from',
    version: 'Version',
};
export default texts;
