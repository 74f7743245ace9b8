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
] as const;

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
