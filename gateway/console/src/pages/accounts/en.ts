import type { Texts } from '@/i18n';

const texts: Texts['accounts'] = {
    title: 'Accounts and grants',
    lead: 'System administrators make accounts, security administrators grant and block, audit administrators read. No one is two of them.',
    list: 'Accounts',
    none: 'There are no accounts yet',
    find: 'Find',
    findByLogin: 'Find by login',
    findHint: 'The whole login; leave it empty to list all accounts.',
    notFound: 'No account has the login “{login}”',
    login: 'Login',
    displayName: 'Name shown',
    roles: 'Roles',
    noRoles: 'No grants',
    state: 'State',
    active: 'active',
    blocked: 'blocked',
    new: 'New account',
    newHint: 'Members get their accounts by invitation of their branch, not here. Make accounts here for staff who are no members. They choose the password themselves, by a one-time code that is shown once: hand it over in person. Who is to be an administrator uses the code first, and is granted the role then.',
    create: 'Make the account',
    loginMissing: 'Please give a login',
    displayNameMissing: 'Please give the name to be shown',
};
export default texts;
