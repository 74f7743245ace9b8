import type { Texts } from '@/i18n';

const texts: Texts['rankings'] = {
    title: 'Branches compared',
    lead: 'Branches of the same kind and size compared with each other; ranks are for information only.',
    organisation: 'Organisation',
    rules: 'How they are compared',
    groups: 'Groups',
    none: 'There are no branches to compare below this organisation yet.',
    noRanks: 'This group is not ranked; the reason stands above.',
    rank: 'Rank',
    branch: 'Branch',
    points: 'Confirmed points',
    ahead: 'Ahead of',
    notTold: 'not told',
    fresh: 'Counted up to {asOf}, year {year}.',
    standing: 'Where this branch stands',
    of: 'Within "{within}", {group}:',
    missing: '{points} points are missing to the next above.',
};
export default texts;
