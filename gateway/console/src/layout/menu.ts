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

/** The navigation, in the order of how often it is needed. */
export const MENU: readonly MenuEntry[] = [
    { to: '/', text: 'home.title', open: true },
    { to: '/my-meetings', text: 'myMeetings.title', forMembers: true },
    { to: '/points', text: 'points.title', forMembers: true },
    { to: '/study', text: 'study.title', forMembers: true },
    { to: '/branch', text: 'branch.title', roles: ['branch-officer', 'committee-officer', 'inspector', 'group-leader'] },
    { to: '/need-handling', text: 'needHandling.title', roles: ['citizen-handler', 'branch-officer', 'committee-officer'] },
    {
        to: '/organisations',
        text: 'organisations.title',
        roles: ['branch-officer', 'committee-officer', 'inspector', 'system-administrator'],
    },
    { to: '/rules', text: 'rules.title' },
    { to: '/need', text: 'needRegistration.title', open: true },
    { to: '/need/tracking', text: 'needTracking.title', open: true },
];

export interface Reader {
    signedIn: boolean;
    isMember: boolean;
    hasRole: (...roles: Role[]) => boolean;
}

/** The entries that this reader can use. */
export function menuFor(reader: Reader): MenuEntry[] {
    return MENU.filter((entry) => {
        if (entry.open) {
            return true;
        }
        if (!reader.signedIn || (entry.forMembers && !reader.isMember)) {
            return false;
        }
        return entry.roles === undefined || reader.hasRole(...entry.roles);
    });
}
