import type { RouteRecordRaw } from 'vue-router';

/** Rule books of organisations, and trying them on the past. */
export const ruleBookRoutes: RouteRecordRaw[] = [
    {
        path: '/rule-books',
        component: () => import('@/pages/rule-books/RuleBooksPage.vue'),
        meta: { title: 'ruleBooks.title', roles: ['committee-officer'] },
    },
    {
        path: '/rule-books/:organisationId/what-ifs/:id',
        component: () => import('@/pages/what-if/WhatIfPage.vue'),
        props: true,
        meta: { title: 'whatIf.title', roles: ['committee-officer', 'inspector'] },
    },
];
