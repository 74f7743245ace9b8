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
    newHint: 'Members get their accounts by invitation of their branch, not here. Make accounts here for staff who are no members.',
    create: 'Make the account',
    password: 'First password',
    passwordHint: 'At least 8 characters, the longer the better. Tell it in person.',
    loginMissing: 'Please give a login',
    displayNameMissing: 'Please give the name to be shown',
    passwordMissing: 'Please give a first password',
};
export default texts;
