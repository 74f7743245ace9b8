import type { Texts } from '@/i18n';

const texts: Texts['layout'] = {
    product: 'Xianfeng',
    skip: 'Skip to content',
    menu: 'Menu',
    group: { mine: 'Mine', work: 'Branch work', people: 'Organisations and people', administration: 'Administration', citizens: 'For citizens' },
    largeType: 'Large type',
    otherLanguage: '中文',
    otherLanguageLabel: '中文: switch to Chinese',
    signIn: 'Sign in',
    outside: 'Signed in elsewhere',
    signOut: 'Sign out',
    signInAgain: 'Sign in again',
    expired: 'Your sign-in has ended',
    expiredDetail: 'After signing in again you come back to this page, and what you typed is still there.',
    broken: 'The page is not shown in full',
    brokenDetail: 'Please reload it. If it stays like this, please tell the system administrator.',
    footer: 'Points are for information; people decide what follows from them.',
};
export default texts;
