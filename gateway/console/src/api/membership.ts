import { get, getFile, patch, post, put } from './client';
import type { MembershipShapes } from './paths';

/** Who is signed in. */
export type Me = MembershipShapes['Me'];
export type Role = Me['grants'][number]['role'];
export type Organisation = MembershipShapes['OrganisationView'];
export type OrganisationKind = Organisation['kind'];
export type Member = MembershipShapes['MemberView'];

export const POSTS = [
    'secretary',
    'deputy-secretary',
    'organisation-member',
    'publicity-member',
    'discipline-member',
    'youth-member',
    'united-front-member',
    'secrecy-member',
    'security-member',
] as const;
export type Post = (typeof POSTS)[number];

export const me = () => get('/api/membership/me');
export const organisations = (cursor?: string, under?: string) =>
    get('/api/membership/organisations', { query: { under, limit: 200, cursor } });
export const organisation = (id: string) => get('/api/membership/organisations/{id}', { path: { id } });
export const members = (branchId: string, cursor?: string) =>
    get('/api/membership/organisations/{id}/members', { path: { id: branchId }, query: { limit: 100, cursor } });
export const searchMembers = (wanted: { name: string; organisationId: string; cursor: string | undefined }) =>
    get('/api/membership/members', { query: { ...wanted, limit: 20 } });
export const memberNames = (ids: string[]) => post('/api/membership/members/names', { body: { ids } });

export type NewOrganisation = MembershipShapes['NewOrganisation'];
export type OrganisationChanges = MembershipShapes['Changes'];
export type NewMember = MembershipShapes['NewMember'];
/** One term of one post. */
export type Term = MembershipShapes['TermView'];

const idOf = (id: string) => ({ path: { id } });
/** What is changed, and the version that the reader saw. */
const of = ({ id, version }: { id: string; version: number }) => ({ path: { id }, version });

export const createOrganisation = (organisation: NewOrganisation) =>
    post('/api/membership/organisations', { body: organisation });
export const changeOrganisation = (organisation: Organisation, changes: OrganisationChanges) =>
    patch('/api/membership/organisations/{id}', { ...of(organisation), body: changes });
export const terms = (id: string) => get('/api/membership/organisations/{id}/posts', idOf(id));
export const appoint = (place: { id: string; post: Post }, version: number, appointment: MembershipShapes['Appointment']) =>
    put('/api/membership/organisations/{id}/posts/{post}', { path: place, version, body: appointment });
/** The roster of an organisation and of all below it, its numbers masked. */
export const rosterWorkbook = (id: string) =>
    getFile('/api/membership/organisations/{id}/members/workbook', idOf(id));
export const member = (id: string) => get('/api/membership/members/{id}', idOf(id));
export const registerMember = (member: NewMember) => post('/api/membership/members', { body: member });
export const transferMember = (member: Member, transfer: MembershipShapes['Transfer']) =>
    post('/api/membership/members/{id}/transfers', { ...of(member), body: transfer });
export const recordDeparture = (member: Member, leftOn: string) =>
    post('/api/membership/members/{id}/departure', { ...of(member), body: { leftOn } });
