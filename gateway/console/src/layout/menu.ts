import type { Role } from '@/api/membership';
import type { TextKey } from '@/i18n';

export interface MenuEntry {
    to: string;
    text: TextKey;
    /** Who finds it useful; nobody named means every signed-in reader. */
    roles?: Role[];
    /** Only for accounts with a member behind them. */
    forMembers?: boolean;
    /** For citizens, without an account. */
    open?: boolean;
}

export interface MenuGroup {
    /** None for what stands above the groups. */
    title?: TextKey;
    entries: readonly MenuEntry[];
}

const OFFICERS: Role[] = ['branch-officer', 'committee-officer', 'inspector', 'group-leader'];

/** The navigation, in the order of how often it is needed. */
export const MENU: readonly MenuGroup[] = [
    { entries: [{ to: '/', text: 'home.title', open: true }] },
    {
        title: 'layout.group.mine',
        entries: [
            { to: '/my-meetings', text: 'myMeetings.title', forMembers: true },
            { to: '/points', text: 'points.title', forMembers: true },
            { to: '/proposals', text: 'proposals.title', forMembers: true },
            { to: '/study', text: 'study.title', forMembers: true },
            { to: '/rules', text: 'rules.title' },
            { to: '/my-security', text: 'mySecurity.title' },
        ],
    },
    {
        title: 'layout.group.work',
        entries: [
            { to: '/branch', text: 'branch.title', roles: OFFICERS },
            { to: '/participation', text: 'participation.title', roles: ['branch-officer', 'committee-officer', 'inspector'] },
            { to: '/closed-periods', text: 'closedPeriods.title', roles: ['committee-officer', 'inspector'] },
            { to: '/contests', text: 'contests.title', roles: ['branch-officer', 'committee-officer', 'inspector'] },
            { to: '/proposal-review', text: 'proposals.reviewTitle', roles: OFFICERS },
            { to: '/rankings', text: 'rankings.title', roles: ['committee-officer', 'inspector'] },
            { to: '/courses', text: 'courses.title', roles: ['branch-officer', 'committee-officer'] },
            { to: '/need-handling', text: 'needHandling.title', roles: ['citizen-handler', 'branch-officer', 'committee-officer'] },
        ],
    },
    {
        title: 'layout.group.people',
        entries: [
            { to: '/organisations', text: 'organisations.title', roles: [...OFFICERS, 'citizen-handler', 'system-administrator'] },
            { to: '/rule-books', text: 'ruleBooks.title', roles: ['committee-officer'] },
            { to: '/imports', text: 'imports.title', roles: ['committee-officer', 'system-administrator'] },
        ],
    },
    {
        title: 'layout.group.administration',
        entries: [
            { to: '/accounts', text: 'accounts.title', roles: ['system-administrator', 'security-administrator', 'audit-administrator'] },
            { to: '/audit', text: 'audit.title', roles: ['audit-administrator'] },
        ],
    },
    {
        title: 'layout.group.citizens',
        entries: [
            { to: '/need', text: 'needRegistration.title', open: true },
            { to: '/need/tracking', text: 'needTracking.title', open: true },
        ],
    },
];

export interface Reader {
    signedIn: boolean;
    isMember: boolean;
    hasRole: (...roles: Role[]) => boolean;
}

/** The groups with the entries that this reader can use; a group without any is left out. */
export function menuFor(reader: Reader): MenuGroup[] {
    return MENU.map((group) => ({ ...group, entries: group.entries.filter((entry) => isFor(entry, reader)) })).filter(
        ({ entries }) => entries.length > 0,
    );
}

function isFor(entry: MenuEntry, reader: Reader): boolean {
    if (entry.open) {
        return true;
    }
    if (!reader.signedIn || (entry.forMembers && !reader.isMember)) {
        return false;
    }
    return entry.roles === undefined || reader.hasRole(...entry.roles);
}
