import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router';
import type { Role } from '@/api/membership';
import { i18n, type TextKey } from '@/i18n';
import { hasRole, isSignedIn, memberId, restore, signIn } from '@/session/session';
import { accountRoutes } from './account-routes';
import { ruleBookRoutes } from './rule-book-routes';
import { scoringRoutes } from './scoring-routes';

declare module 'vue-router' {
    interface RouteMeta {
        title: TextKey;
        /** For everybody, without signing in. */
        open?: boolean;
        roles?: Role[];
        forMembers?: boolean;
    }
}

const OFFICERS: Role[] = ['branch-officer', 'committee-officer', 'inspector', 'group-leader'];
const COURSE_MAKERS: Role[] = ['branch-officer', 'committee-officer'];
const HANDLERS: Role[] = ['citizen-handler', 'branch-officer', 'committee-officer'];
const IMPORTERS: Role[] = ['committee-officer', 'system-administrator'];
const READERS: Role[] = [...OFFICERS, 'citizen-handler', 'system-administrator'];

export const routes: RouteRecordRaw[] = [
    { path: '/', component: () => import('@/pages/home/HomePage.vue'), meta: { title: 'home.title', open: true } },
    {
        path: '/callback',
        component: () => import('@/pages/sign-in/CallbackPage.vue'),
        meta: { title: 'signIn.title', open: true },
    },
    {
        path: '/points/:kind(member|branch)?/:id?',
        component: () => import('@/pages/points/PointsPage.vue'),
        props: true,
        meta: { title: 'points.title' },
    },
    {
        path: '/my-meetings',
        component: () => import('@/pages/my-meetings/MyMeetingsPage.vue'),
        meta: { title: 'myMeetings.title', forMembers: true },
    },
    {
        path: '/my-meetings/:id/check-in',
        component: () => import('@/pages/my-meetings/CheckInPage.vue'),
        // A phone that photographs the code on the screen comes with it in the address.
        props: ({ params, query }) => ({ id: params.id, code: typeof query.code === 'string' ? query.code : '' }),
        meta: { title: 'myMeetings.checkIn', forMembers: true },
    },
    {
        path: '/study',
        component: () => import('@/pages/study/StudyPage.vue'),
        meta: { title: 'study.title', forMembers: true },
    },
    {
        path: '/study/courses/:courseId',
        component: () => import('@/pages/study/CoursePage.vue'),
        props: true,
        meta: { title: 'study.course', forMembers: true },
    },
    {
        path: '/study/courses/:courseId/lessons/:lessonId',
        component: () => import('@/pages/study/LessonPage.vue'),
        props: true,
        meta: { title: 'study.lesson', forMembers: true },
    },
    {
        path: '/branch',
        component: () => import('@/pages/branch/BranchPage.vue'),
        meta: { title: 'branch.title', roles: OFFICERS },
    },
    {
        path: '/branch/:branchId/meetings/new',
        component: () => import('@/pages/plan-meeting/PlanMeetingPage.vue'),
        props: true,
        meta: { title: 'planMeeting.title', roles: ['branch-officer', 'committee-officer'] },
    },
    {
        path: '/branch/meetings/:id',
        component: () => import('@/pages/meeting/MeetingPage.vue'),
        props: true,
        meta: { title: 'meeting.title', roles: OFFICERS },
    },
    {
        path: '/branch/meetings/:id/code',
        component: () => import('@/pages/meeting/CheckInCodePage.vue'),
        props: true,
        meta: { title: 'meeting.code', roles: OFFICERS },
    },
    {
        path: '/courses',
        component: () => import('@/pages/courses/CoursesPage.vue'),
        meta: { title: 'courses.title', roles: COURSE_MAKERS },
    },
    {
        path: '/courses/:courseId',
        component: () => import('@/pages/courses/CourseLessonsPage.vue'),
        props: true,
        meta: { title: 'courses.course', roles: COURSE_MAKERS },
    },
    {
        path: '/need',
        component: () => import('@/pages/need-registration/NeedRegistrationPage.vue'),
        meta: { title: 'needRegistration.title', open: true },
    },
    {
        path: '/need/tracking',
        component: () => import('@/pages/need-tracking/NeedTrackingPage.vue'),
        meta: { title: 'needTracking.title', open: true },
    },
    {
        path: '/need-handling',
        component: () => import('@/pages/need-handling/NeedHandlingPage.vue'),
        meta: { title: 'needHandling.title', roles: HANDLERS },
    },
    {
        path: '/need-handling/:id',
        component: () => import('@/pages/need-handling/NeedPage.vue'),
        props: true,
        meta: { title: 'needHandling.need', roles: HANDLERS },
    },
    {
        path: '/organisations',
        component: () => import('@/pages/organisations/OrganisationsPage.vue'),
        meta: { title: 'organisations.title', roles: READERS },
    },
    {
        path: '/organisations/:id',
        component: () => import('@/pages/organisation/OrganisationPage.vue'),
        props: true,
        meta: { title: 'organisation.title', roles: READERS },
    },
    {
        path: '/members/:id',
        component: () => import('@/pages/member/MemberPage.vue'),
        props: true,
        meta: { title: 'member.title', roles: READERS },
    },
    {
        path: '/imports',
        component: () => import('@/pages/imports/ImportsPage.vue'),
        meta: { title: 'imports.title', roles: IMPORTERS },
    },
    {
        path: '/imports/:id',
        component: () => import('@/pages/imports/ImportPage.vue'),
        props: true,
        meta: { title: 'imports.one', roles: IMPORTERS },
    },
    ...accountRoutes,
    {
        path: '/audit',
        component: () => import('@/pages/audit/AuditPage.vue'),
        meta: { title: 'audit.title', roles: ['audit-administrator'] },
    },
    ...ruleBookRoutes,
    ...scoringRoutes,
    {
        path: '/api-docs',
        component: () => import('@/pages/api-docs/ApiDocsPage.vue'),
        meta: { title: 'apiDocs.title', open: true },
    },
    {
        path: '/not-for-you',
        component: () => import('@/pages/sign-in/NotForYouPage.vue'),
        meta: { title: 'shared.notForYou', open: true },
    },
    {
        path: '/:missing(.*)*',
        component: () => import('@/pages/missing/MissingPage.vue'),
        meta: { title: 'missing.title', open: true },
    },
];

/** Leads to sign-in where a page needs it, and back to that page afterwards. */
export function createConsoleRouter(): Router {
    const router = createRouter({
        history: createWebHistory(),
        routes,
        scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
    });
    router.beforeEach(async (to) => {
        const restored = to.path === '/callback' ? false : await restore();
        if (to.meta.open) {
            return true;
        }
        if (!restored && !isSignedIn.value) {
            return signIn(to.fullPath).then(
                () => false,
                () => ({ path: '/callback', query: { problem: 'unreachable', returnTo: to.fullPath } }),
            );
        }
        const allowed =
            (to.meta.roles === undefined || hasRole(...to.meta.roles)) &&
            (!to.meta.forMembers || memberId() !== undefined);
        return allowed || '/not-for-you';
    });
    router.afterEach((to, from) => {
        document.title = `${i18n.global.t(to.meta.title)} · ${i18n.global.t('layout.product')}`;
        if (from.matched.length > 0) {
            // A screen reader goes on at the new page, not in the menu that was left.
            document.getElementById('content')?.focus({ preventScroll: true });
        }
    });
    return router;
}
