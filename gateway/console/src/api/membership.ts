import { get, post, withQuery } from './client';
import type { Page } from './page';

export type Role =
    | 'member'
    | 'group-leader'
    | 'branch-officer'
    | 'committee-officer'
    | 'inspector'
    | 'citizen-handler'
    | 'system-administrator'
    | 'security-administrator'
    | 'audit-administrator';

export interface Grant {
    role: Role;
    organisationId?: string | null;
    organisationName?: string | null;
}

/** Who is signed in. */
export interface Me {
    accountId: string;
    displayName: string;
    memberId?: string | null;
    branchId?: string | null;
    grants: Grant[];
}

export type OrganisationKind = 'committee' | 'general-branch' | 'branch' | 'group';

export interface Organisation {
    id: string;
    name: string;
    kind: OrganisationKind;
    parentId?: string | null;
    status: 'active' | 'dissolved';
    members: number;
    formalMembers: number;
}

export interface Member {
    id: string;
    name: string;
    branchId: string;
    groupId?: string | null;
    standing: 'formal' | 'probationary';
    employment: 'in-service' | 'retired';
    posts: Post[];
}

export type Post =
    | 'secretary'
    | 'deputy-secretary'
    | 'organisation-member'
    | 'publicity-member'
    | 'discipline-member'
    | 'youth-member'
    | 'united-front-member'
    | 'secrecy-member'
    | 'security-member';

const root = '/api/membership';

export const me = () => get<Me>(`${root}/me`);
export const organisations = (cursor?: string, under?: string) =>
    get<Page<Organisation>>(withQuery(`${root}/organisations`, { under, limit: 200, cursor }));
export const organisation = (id: string) => get<Organisation>(`${root}/organisations/${encodeURIComponent(id)}`);
export const members = (branchId: string, cursor?: string) =>
    get<Page<Member>>(
        withQuery(`${root}/organisations/${encodeURIComponent(branchId)}/members`, { limit: 100, cursor }),
    );
export const memberNames = (ids: string[]) =>
    post<{ names: Record<string, string> }>(`${root}/members/names`, { ids });
