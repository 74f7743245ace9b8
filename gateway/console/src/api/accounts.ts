import { get, post, put, remove } from './client';
import type { Role } from './membership';
import type { MembershipShapes } from './paths';

export type Account = MembershipShapes['AccountView'];
export type Grant = Account['grants'][number];
export type ConferredGrant = MembershipShapes['ConferredView'];
/** Where and since when somebody is signed in. */
export type Session = MembershipShapes['SessionView'];
/** Something that happened at the own door. */
export type SignInEvent = MembershipShapes['SignInView'];
/** What an authenticator app needs. */
export type Enrolment = MembershipShapes['EnrolmentView'];
export type InvitationBatch = MembershipShapes['InvitationBatch'];
export type InvitationSlip = InvitationBatch['slips'][number];
export type Invitation = MembershipShapes['InvitationView'];
export type InvitationPurpose = MembershipShapes['NewInvitations']['purpose'];

/** Roles that hold for the whole installation, each of them apart from the two others. */
export const ADMINISTRATORS = ['system-administrator', 'security-administrator', 'audit-administrator'] as const;
/** What is granted by hand; being a member comes with the branch. */
export const GRANTED_ROLES = [
    'branch-officer',
    'committee-officer',
    'group-leader',
    'inspector',
    'citizen-handler',
    ...ADMINISTRATORS,
] as const satisfies readonly Role[];

const of = ({ id, version }: Account) => ({ path: { id }, version });

export const accounts = (cursor?: string) => get('/api/membership/accounts', { query: { limit: 50, cursor } });
/** The one account with this login, or none. */
export const accountsWithLogin = (login: string) => get('/api/membership/accounts', { query: { login } });
export const account = (id: string) => get('/api/membership/accounts/{id}', { path: { id } });
export const createAccount = (account: MembershipShapes['NewAccount']) => post('/api/membership/accounts', { body: account });
export const grant = (account: Account, wanted: MembershipShapes['NewGrant']) =>
    post('/api/membership/accounts/{id}/grants', { ...of(account), body: wanted });
export const takeBack = (account: Account, { role, organisationId = '*' }: Grant) =>
    remove('/api/membership/accounts/{id}/grants/{role}/{organisation}', {
        path: { id: account.id, role, organisation: organisationId },
        version: account.version,
    });
export const block = (account: Account, reason: string) =>
    put('/api/membership/accounts/{id}/block', { ...of(account), body: { reason } });
export const unblock = (account: Account) => remove('/api/membership/accounts/{id}/block', of(account));
export const resetPassword = (id: string) => post('/api/membership/accounts/{id}/password-reset', { path: { id } });
export const sessionsOf = (id: string) => get('/api/membership/accounts/{id}/sessions', { path: { id } });
export const endSessionsOf = (id: string) => remove('/api/membership/accounts/{id}/sessions', { path: { id } });

export const mySessions = () => get('/api/membership/me/sessions');
export const endMySession = (id: string) => remove('/api/membership/me/sessions/{id}', { path: { id } });
export const endMyOtherSessions = () => remove('/api/membership/me/sessions', { query: { others: true } });

/** What happened at the own door, the newest first. */
export const mySignIns = (cursor?: string) => get('/api/membership/me/sign-ins', { query: { limit: 10, cursor } });

export const changeMyPassword = (passwords: MembershipShapes['NewPassword']) =>
    put('/api/membership/me/password', { body: passwords });
export const beginSecondFactor = (password: string) => post('/api/membership/me/second-factor', { body: { password } });
export const confirmSecondFactor = (code: string) => put('/api/membership/me/second-factor', { body: { code } });
export const renewRecoveryCodes = (password: string) =>
    post('/api/membership/me/second-factor/recovery-codes', { body: { password } });
export const removeSecondFactor = (password: string) =>
    post('/api/membership/me/second-factor/removal', { body: { password } });
/** For a lost phone: the app is taken away, and all sessions end. */
export const resetSecondFactor = (id: string) => remove('/api/membership/accounts/{id}/second-factor', { path: { id } });

export const invite = (organisationId: string, wanted: MembershipShapes['NewInvitations']) =>
    post('/api/membership/organisations/{id}/invitations', { path: { id: organisationId }, body: wanted });
export const invitations = (organisationId: string, cursor?: string) =>
    get('/api/membership/organisations/{id}/invitations', { path: { id: organisationId }, query: { limit: 50, cursor } });
export const withdrawInvitation = (organisationId: string, memberId: string) =>
    remove('/api/membership/organisations/{id}/invitations/{member}', { path: { id: organisationId, member: memberId } });
