import type { Texts } from '@/i18n';

const texts: Texts['organisations'] = {
    title: 'Organisations and members',
    tree: 'Organisations',
    hint: 'Choose a name to see the organisation and its members.',
    filter: 'Filter organisations by name',
    filtered: '{count} organisations with “{text}” in their names',
    filteredNone: 'None of the listed organisations has “{text}” in its name',
    most: 'There are many organisations: {most} are listed so far, and filtered.',
    noneForYou: 'There is no organisation for you to see',
    noMembers: 'No members yet',
    count: '{members} members',
    below: '{count} below',
    kind: { committee: 'committee', 'general-branch': 'general branch', branch: 'branch', group: 'group' },
    column: { name: 'Name', standing: 'Standing', employment: 'Employment', posts: 'Posts' },
    standing: { formal: 'formal', probationary: 'probationary' },
    employment: { 'in-service': 'in service', retired: 'retired' },
    post: {
        secretary: 'secretary',
        'deputy-secretary': 'deputy secretary',
        'organisation-member': 'organisation member',
        'publicity-member': 'publicity member',
        'discipline-member': 'discipline member',
        'youth-member': 'youth member',
        'united-front-member': 'united front member',
        'secrecy-member': 'secrecy member',
        'security-member': 'security member',
    },
};
export default texts;
