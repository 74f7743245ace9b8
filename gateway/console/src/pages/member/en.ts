import type { Texts } from '@/i18n';

const texts: Texts['member'] = {
    title: 'Member',
    facts: 'Facts',
    branch: 'Branch',
    group: 'Group',
    standing: 'Standing',
    employment: 'Employment',
    since: 'In this branch since',
    leftOn: 'Left on',
    posts: 'Posts',
    points: 'See points',
    transfer: 'Transfer to another branch',
    transferTo: 'To branch',
    transferToMissing: 'Please choose a branch',
    effectiveOn: 'From',
    dateMissing: 'Please fill in the day',
    transferSend: 'Transfer',
    transferred: 'Transferred',
    departure: 'Record a departure',
    departureHint: 'For example the end of membership, a death, or a move out of this system. Records and points stay.',
    leftOnLabel: 'Off the roster from',
    departureSend: 'Record the departure',
    departed: 'The departure is recorded',
};
export default texts;
