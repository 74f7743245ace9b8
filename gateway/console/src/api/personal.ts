import { get, post } from './client';
import type { MembershipShapes } from './paths';

/** What is known of a member beyond the roster; both numbers masked. */
export type PersonalFile = MembershipShapes['PersonalFileView'];
export type FullNumbers = MembershipShapes['FullNumbers'];

export const personalFile = (id: string) => get('/api/membership/members/{id}/personal-file', { path: { id } });
/** The reason is kept in the audit trail. */
export const fullNumbers = (id: string, reason: string) =>
    post('/api/membership/members/{id}/personal-file/full-views', { path: { id }, body: { reason } });

const IDENTITY_NUMBER_LENGTH = 18;

/** The members of a whole identity or phone number, among those whom the reader may see. */
export function holdersOf(number: string) {
    const plain = number.replace(/\s/g, '');
    const body = plain.length === IDENTITY_NUMBER_LENGTH ? { identityNumber: plain } : { phone: plain };
    return post('/api/membership/members/by-number', { body });
}
