import type { RouteRecordRaw } from 'vue-router';

/** What events add up to, and by which rules. */
export const scoringRoutes: RouteRecordRaw[] = [
    {
        path: '/participation',
        component: () => import('@/pages/participation/ParticipationPage.vue'),
        meta: { title: 'participation.title', roles: ['branch-officer', 'committee-officer', 'inspector'] },
    },
    {
        path: '/closed-periods',
        component: () => import('@/pages/closed-periods/ClosedPeriodsPage.vue'),
        meta: { title: 'closedPeriods.title', roles: ['committee-officer', 'inspector'] },
    },
    {
        path: '/contests',
        component: () => import('@/pages/contests/ContestsPage.vue'),
        meta: { title: 'contests.title', roles: ['branch-officer', 'committee-officer', 'inspector'] },
    },
    { path: '/proposals', component: () => import('@/pages/proposals/ProposalsPage.vue'), meta: { title: 'proposals.title' } },
    {
        path: '/proposal-review',
        component: () => import('@/pages/proposals/ReviewPage.vue'),
        meta: { title: 'proposals.reviewTitle', roles: ['group-leader', 'branch-officer', 'committee-officer', 'inspector'] },
    },
    {
        path: '/rankings',
        component: () => import('@/pages/rankings/RankingsPage.vue'),
        meta: { title: 'rankings.title', roles: ['committee-officer', 'inspector'] },
    },
    { path: '/rules', component: () => import('@/pages/rules/RulesPage.vue'), meta: { title: 'rules.title' } },
];
