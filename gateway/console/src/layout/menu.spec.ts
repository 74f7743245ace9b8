import { describe, expect, it } from 'vitest';
import type { Role } from '@/api/membership';
import { menuFor } from './menu';

const reader = (isMember: boolean, ...has: Role[]) => ({
    signedIn: true,
    isMember,
    hasRole: (...roles: Role[]) => roles.some((role) => has.includes(role)),
});
const paths = (...parameters: Parameters<typeof menuFor>) => menuFor(...parameters).flatMap(({ entries }) => entries.map(({ to }) => to));

describe('the menu', () => {
    it('offers a citizen only what needs no account', () => {
        expect(paths({ signedIn: false, isMember: false, hasRole: () => false })).toEqual(['/', '/need', '/need/tracking']);
    });

    it('offers a member the own pages, and no workbench', () => {
        expect(paths(reader(true, 'member'))).toEqual([
            '/',
            '/my-meetings',
            '/points',
            '/proposals',
            '/study',
            '/rules',
            '/my-security',
            '/need',
            '/need/tracking',
        ]);
    });

    it('offers an officer the workbench', () => {
        expect(paths(reader(true, 'branch-officer'))).toContain('/branch');
        expect(paths(reader(true, 'branch-officer'))).toContain('/courses');
        expect(paths(reader(true, 'inspector'))).not.toContain('/courses');
    });

    it('offers the review of claims to a group leader', () => {
        expect(paths(reader(true, 'group-leader'))).toContain('/proposal-review');
        expect(paths(reader(true, 'member'))).not.toContain('/proposal-review');
    });

    it('offers the audit trail to the audit administrator only', () => {
        expect(paths(reader(false, 'audit-administrator'))).toContain('/audit');
        expect(paths(reader(true, 'committee-officer', 'inspector'))).not.toContain('/audit');
    });

    it('offers an administrator without a member no personal pages', () => {
        expect(paths(reader(false, 'system-administrator'))).toEqual([
            '/',
            '/rules',
            '/my-security',
            '/organisations',
            '/imports',
            '/accounts',
            '/need',
            '/need/tracking',
        ]);
    });
});
