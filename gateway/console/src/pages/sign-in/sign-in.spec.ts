import { describe, expect, it, vi } from 'vitest';
import { accessibilityProblems, openPage, press } from '#tests/page';
import * as oidc from '@/session/oidc';

vi.mock('@/session/oidc');

describe('coming back from the sign-in page', () => {
    it('goes on where the reader was', async () => {
        vi.mocked(oidc.finishSignIn).mockResolvedValue({ token: 't', expiresAt: Date.now() + 3_600_000, returnTo: '/rules' });
        expect((await openPage('/callback?code=x&state=y')).text()).toContain('积分规则');
    });

    it('says so when it did not work, and tries again', async () => {
        vi.mocked(oidc.finishSignIn).mockRejectedValue(new Error('no matching state'));
        const page = await openPage('/callback?code=x&state=old');
        expect(page.text()).toContain('登录没有完成');
        expect(await accessibilityProblems()).toEqual([]);
        await press(page, '重新登录');
        expect(oidc.leaveToSignIn).toHaveBeenCalledWith('/');
    });

    it('keeps the way back while the issuer is away', async () => {
        vi.mocked(oidc.leaveToSignIn).mockRejectedValueOnce(new Error('network down'));
        const page = await openPage('/callback?problem=unreachable&returnTo=/points');
        await press(page, '重新登录');
        expect(oidc.leaveToSignIn).toHaveBeenLastCalledWith('/points');
        expect(page.text()).toContain('登录没有完成');
    });
});

describe('a page that is not there', () => {
    it('says so, and leads home', async () => {
        const page = await openPage('/no/such/page');
        expect(page.text()).toContain('没有这个页面');
        expect(page.get('a').attributes('href')).toBe('/');
        expect(await accessibilityProblems()).toEqual([]);
    });
});
