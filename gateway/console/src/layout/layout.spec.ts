import { mount } from '@vue/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { accessibilityProblems, press, settled } from '#tests/page';
import { platform } from '#tests/platform';
import * as oidc from '@/session/oidc';
import { begin, renew } from '@/session/session';
import { officer, outsider } from '../../dev/made-up';
import AppLayout from './AppLayout.vue';

vi.mock('@/session/oidc');

const Good = { render: () => 'good page' };
const Bad = {
    render: () => {
        throw new Error('an answer of another shape');
    },
};

async function open(path: string) {
    const router = createRouter({
        history: createMemoryHistory(),
        routes: [
            { path: '/', component: Good, meta: { title: 'home.title' } },
            { path: '/bad', component: Bad, meta: { title: 'home.title' } },
            { path: '/:other(.*)*', component: Good, meta: { title: 'home.title' } },
        ],
    });
    await router.push(path);
    const page = mount(AppLayout, {
        attachTo: document.body,
        global: { plugins: [router], config: { errorHandler: () => undefined } },
    });
    await settled();
    return { page, router };
}

describe('the layout', () => {
    beforeEach(async () => {
        platform.answers('GET /api/membership/me', officer);
        await begin({ token: 't', expiresAt: Date.now() + 3_600_000 });
    });

    it('can be used by everybody: language, large type, menu by role', async () => {
        const { page } = await open('/');
        expect(page.get('nav [aria-current=page]').text()).toBe('首页');
        await press(page, '大字');
        expect(document.documentElement.classList).toContain('large');
        expect(localStorage.getItem('xianfeng.large-type')).toBe('true');
        await press(page, 'English');
        expect(page.text()).toContain('Branch workbench');
        const found = await accessibilityProblems();
        expect(found.filter((problem) => !problem.startsWith('one first heading'))).toEqual([]);
    });

    it('calls nobody who comes from an issuer of another make by the id they have here', async () => {
        platform.answers('GET /api/membership/me', outsider);
        await begin({ token: 't', expiresAt: Date.now() + 3_600_000 });
        const { page } = await open('/');
        expect(page.get('.who').text()).toBe('单位身份系统用户');
        expect(page.text()).not.toContain(outsider.accountId);
    });

    it('says that the sign-in has ended, and leads back to the same page', async () => {
        const { page } = await open('/points?year=2026');
        vi.mocked(oidc.renewSilently).mockRejectedValue(new Error('login_required'));
        await renew();
        await settled();
        expect(page.text()).toContain('登录已过期');
        await press(page, '重新登录');
        expect(oidc.leaveToSignIn).toHaveBeenCalledWith('/points?year=2026');
    });

    it('says so when a page breaks, and leads elsewhere', async () => {
        const { page, router } = await open('/');
        await router.push('/bad');
        await settled();
        expect(page.text()).toContain('页面没有完整显示');
        await router.push('/');
        await settled();
        expect(page.text()).not.toContain('页面没有完整显示');
        expect(page.text()).toContain('good page');
    });
});
