import type { Texts } from '@/i18n';

const texts: Texts['invitations'] = {
    title: 'Invitations',
    lead: '{name}: make one-time codes, print them and hand them over in person. The members choose their logins and passwords themselves.',
    new: 'Make codes',
    hint: 'Members with an account are skipped. A new code ends the older one of the same member.',
    purposeLabel: 'Purpose',
    purpose: { account: 'open an account', 'password-reset': 'set a new password' },
    whoLabel: 'For whom',
    who: { some: 'chosen members', all: 'all members' },
    choose: 'Choose members ({count} chosen)',
    nobodyChosen: 'Please choose at least one member',
    send: 'Make codes',
    skippedTitle: 'No code for {count} members',
    skippedOne: '{name}: {why}',
    skipped: {
        'has-account': 'has an account',
        'no-account': 'has no account yet; open one first',
        'not-in-organisation': 'not in this organisation',
        'beyond-your-grants': 'has roles beyond yours; ask the organisation above',
    },
    list: 'Codes issued',
    none: 'No codes have been issued yet',
    issued: 'Issued',
    expires: 'Valid until',
    stateLabel: 'State',
    state: { open: 'not used', used: 'used', expired: 'expired', withdrawn: 'withdrawn' },
    withdraw: 'Withdraw',
    withdrawWarning: 'The code that {name} has cannot be used any more.',
    withdrawNow: 'Withdraw it',
};
export default texts;
