import type { Texts } from '@/i18n';

const texts: Texts['signIn'] = {
    title: 'Sign in',
    working: 'Signing in, one moment.',
    failed: 'The sign-in was not completed',
    failedDetail: 'The network may be down, or the sign-in page was open for too long. Please sign in again.',
};
export default texts;
