import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '@/api/membership';

const INVITERS: Role[] = ['committee-officer', 'system-administrator'];
const ADMINISTRATORS: Role[] = ['system-administrator', 'security-administrator', 'audit-administrator'];

/** Who may sign in, how, and to do what. */
export const accountRoutes: RouteRecordRaw[] = [
    {
        path: '/organisations/:id/invitations',
        component: () => import('@/pages/invitations/InvitationsPage.vue'),
        props: true,
        meta: { title: 'invitations.title', roles: INVITERS },
    },
    {
        path: '/accounts',
        component: () => import('@/pages/accounts/AccountsPage.vue'),
        meta: { title: 'accounts.title', roles: ADMINISTRATORS },
    },
    {
        path: '/accounts/:id',
        component: () => import('@/pages/account/AccountPage.vue'),
        props: true,
        meta: { title: 'account.title', roles: ADMINISTRATORS },
    },
    {
        path: '/my-security',
        component: () => import('@/pages/my-security/MySecurityPage.vue'),
        meta: { title: 'mySecurity.title' },
    },
];
