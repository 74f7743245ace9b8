import type { Texts } from '@/i18n';

const texts: Texts['rules'] = {
    title: 'Points rules',
    lead: 'The rules in force. Each names its source; a changed rule leaves points already given as they are.',
    empty: 'No rules are in force',
    points: 'Points',
    amount: '{points} points',
    byCircumstances: 'Depends on the case',
    caps: 'At most',
    window: {
        day: '{points} a day',
        month: '{points} a month',
        quarter: '{points} a quarter',
        year: '{points} a year',
    },
    source: 'Source',
    effectiveFrom: 'In force from',
    version: 'Rule and version',
};
export default texts;
