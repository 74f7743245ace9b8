import { beforeEach, describe, expect, it, vi } from 'vitest';
import { platform } from '#tests/platform';
import type { Me } from '@/api/membership';
import { begin } from '@/session/session';
import * as oidc from '@/session/oidc';
import { officer, plainMember } from '../dev/made-up';
import { createConsoleRouter } from './router';

vi.mock('@/session/oidc');

const signedInAs = async (me: Me) => {
    platform.answers('GET /api/membership/me', me);
    await begin({ token: 't', expiresAt: Date.now() + 3_600_000 });
};

describe('the way through the console', () => {
    beforeEach(() => {
        document.body.innerHTML = '<main id="content" tabindex="-1"></main>';
    });

    it('leads to sign-in first, and remembers the page', async () => {
        vi.resetModules();
        const fresh = await import('./router');
        const router = fresh.createConsoleRouter();
        await router.push('/branch/meetings/meeting-1');
        expect(oidc.leaveToSignIn).toHaveBeenCalledWith('/branch/meetings/meeting-1');
    });

    it('needs no account for a citizen', async () => {
        vi.resetModules();
        const fresh = await import('./router');
        const router = fresh.createConsoleRouter();
        await router.push('/need');
        expect(router.currentRoute.value.path).toBe('/need');
    });

    it('keeps a member from pages of officers, and says so', async () => {
        await signedInAs(plainMember);
        const router = createConsoleRouter();
        await router.push('/branch');
        expect(router.currentRoute.value.path).toBe('/not-for-you');
    });

    it('lets an officer in, with the title of the page', async () => {
        await signedInAs(officer);
        const router = createConsoleRouter();
        await router.push('/branch');
        expect(router.currentRoute.value.path).toBe('/branch');
        expect(document.title).toBe('支部工作台 · 先锋');
    });
});
