import type { RouteRecordRaw } from 'vue-router';
import type { Me } from '@/api/membership';
import { auditor, committeeOfficer, officer, securityAdministrator } from './made-up.ts';

/** Who opens pages where one is looked at for itself: the first of them who may. */
export const READERS: readonly Me[] = [officer, committeeOfficer, securityAdministrator, auditor];

/** The reader by whom a page is looked at. */
export function readerOf({ meta }: RouteRecordRaw): number {
    const may = READERS.findIndex(({ grants }) => grants.some(({ role }) => meta?.roles?.includes(role)));
    return Math.max(0, may);
}

/** Made-up values for the parts of paths; a page with a part that is missing here cannot be looked at, and says so. */
const PARTS: Record<string, string> = {
    '/points/:kind(member|branch)?/:id?': '/points',
    '/my-meetings/:id/check-in': '/my-meetings/meeting-1/check-in',
    '/branch/meetings/:id': '/branch/meetings/meeting-1',
    '/branch/meetings/:id/code': '/branch/meetings/meeting-1/code',
    '/need-handling/:id': '/need-handling/need-2',
    '/organisations/:id': '/organisations/branch-1',
    '/members/:id': '/members/member-1',
    '/organisations/:id/invitations': '/organisations/branch-1/invitations',
    '/accounts/:id': '/accounts/account-9',
    '/imports/:id': '/imports/import-1',
    '/rule-books/:organisationId/what-ifs/:id': '/rule-books/committee-1/what-ifs/run-1',
    '/:missing(.*)*': '/no-such-page',
    branchId: 'branch-1',
    courseId: 'course-1',
    lessonId: 'course-1-1',
};

/** A made-up address for a path of the router. */
export function addressOf(path: string): string {
    return PARTS[path] ?? path.replace(/:(\w+)/g, (_, name: string) => partNamed(name));
}

function partNamed(name: string): string {
    const part = PARTS[name];
    if (part === undefined) {
        throw new Error(`dev/readers.ts has no sample for the part ${name} of a path`);
    }
    return part;
}
