import { beforeEach, describe, expect, it, vi } from 'vitest';
import { platform } from '#tests/platform';
import { officer } from '../../dev/made-up';
import * as oidc from './oidc';
import { begin, currentToken, finishSignIn, hasRole, renew, session, signIn, signOut } from './session';

vi.mock('./oidc');

const inAnHour = () => Date.now() + 3_600_000;

describe('the session', () => {
    beforeEach(() => {
        platform.answers('GET /api/membership/me', officer);
    });

    it('comes back to the page it left from', async () => {
        await signIn('/points?year=2026');
        expect(oidc.leaveToSignIn).toHaveBeenCalledWith('/points?year=2026');
        vi.mocked(oidc.finishSignIn).mockResolvedValue({ token: 't', expiresAt: inAnHour(), returnTo: '/points' });
        await expect(finishSignIn()).resolves.toBe('/points');
        expect(session.me?.displayName).toBe('林一禾');
        expect(hasRole('branch-officer')).toBe(true);
        expect(hasRole('system-administrator')).toBe(false);
    });

    it('keeps the token out of every store of the browser', async () => {
        await begin({ token: 'very-secret-token', expiresAt: inAnHour() });
        expect(currentToken()).toBe('very-secret-token');
        expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('very-secret-token');
    });

    it('asks for a new token once, however many requests need it', async () => {
        vi.mocked(oidc.renewSilently).mockResolvedValue({ token: 'new', expiresAt: inAnHour() });
        await expect(Promise.all([renew(), renew(), renew()])).resolves.toEqual([true, true, true]);
        expect(oidc.renewSilently).toHaveBeenCalledTimes(1);
        expect(currentToken()).toBe('new');
    });

    it('says that the sign-in has ended when it cannot be renewed, and keeps the page', async () => {
        await begin({ token: 't', expiresAt: inAnHour() });
        vi.mocked(oidc.renewSilently).mockRejectedValue(new Error('login_required'));
        await expect(renew()).resolves.toBe(false);
        expect(session.expired).toBe(true);
        expect(session.me).toBeDefined();
    });

    it('leaves nothing of the reader in the tab at sign-out', async () => {
        await begin({ token: 't', expiresAt: inAnHour() });
        sessionStorage.setItem('xianfeng.draft.minutes', '{}');
        await signOut();
        expect(sessionStorage).toHaveLength(0);
        expect(oidc.leaveToSignOut).toHaveBeenCalled();
    });

    it('does not trouble the issuer for a citizen who never signed in', async () => {
        await signOut();
        vi.resetModules();
        vi.mocked(oidc.renewSilently).mockClear();
        const fresh = await import('./session');
        await expect(fresh.restore()).resolves.toBe(false);
        expect(oidc.renewSilently).not.toHaveBeenCalled();
    });
});
