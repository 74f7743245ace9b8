/** What entries of the audit trail tell of. */
export const KINDS = [
    'signed-in',
    'sign-in-refused',
    'signed-out',
    'session-ended',
    'account-made',
    'account-locked',
    'password-changed',
    'password-code-issued',
    'second-factor-changed',
    'grant-given',
    'grant-taken-back',
    'account-blocked',
    'account-opened',
    'imported',
    'exported',
    'viewed-in-full',
    'searched-by-number',
    'personal-data-changed',
    'keys-changed',
    'unreadable',
] as const;
export type Kind = (typeof KINDS)[number];

/** What can be wrong with a place of the trail. */
export const WRONGS = ['missing', 'changed', 'not-linked', 'not-the-known-one', 'no-head'] as const;

/** Details whose names have words of their own. */
export const DETAILS = [
    'reason',
    'fields',
    'role',
    'found',
    'file-name',
    'rows',
    'rows-left-out',
    'content-hash',
    'address',
    'agent',
    'how',
    'what',
    'version',
    'seconds',
    'issued-by',
    'kind',
    'organisations',
    'by',
] as const;

/** Of what an entry's subject is the id. */
const SUBJECTS: Partial<Record<Kind, 'account' | 'member' | 'organisation'>> = {
    'account-made': 'account',
    'account-locked': 'account',
    'account-blocked': 'account',
    'account-opened': 'account',
    'password-changed': 'account',
    'password-code-issued': 'account',
    'second-factor-changed': 'account',
    'session-ended': 'account',
    'grant-given': 'account',
    'grant-taken-back': 'account',
    exported: 'organisation',
    'viewed-in-full': 'member',
    'personal-data-changed': 'member',
};
export const subjectOf = (kind: string) => (isOneOf(KINDS, kind) ? SUBJECTS[kind] : undefined);

/** What was taken out, and by which number somebody was looked for. */
export const THINGS = ['members', 'organisations', 'identity-number', 'phone', 'sealing', 'finding'] as const;

/** Ways in which something was done. */
export const WAYS = [
    'password',
    'two-steps',
    'wrong-password',
    'wrong-code',
    'enrolled',
    'own',
    'by-administrator',
    'by-code',
    'new-recovery-codes',
    'removed',
    'taken-away',
    'all',
    'all-others',
    'new-key',
    'old-key-dropped',
] as const;

export const isOneOf = <T extends string>(all: readonly T[], name: string): name is T => (all as readonly string[]).includes(name);
