import { computed, reactive, readonly } from 'vue';
import type { Me, Role } from '@/api/membership';
import * as membership from '@/api/membership';

/** A hint that this tab was signed in before it was reloaded; it holds no secret. */
const HINT = 'xianfeng.signed-in';
const RENEW_BEFORE_MS = 60_000;
/** The name of the issuer and half a digest: docs/outside-issuer.md. */
const OUTSIDE_ACCOUNT = /^[a-z][a-z0-9]{0,15}-[0-9a-f]{32}$/;

interface SessionState {
    me: Me | undefined;
    /** True when a token ran out and could not be renewed without the reader. */
    expired: boolean;
}

const state = reactive<SessionState>({ me: undefined, expired: false });
let token: string | undefined;
let renewal: Promise<boolean> | undefined;
let timer: number | undefined;

/** Who is signed in and what they may do. Roles shape the navigation only: each service checks by itself. */
export const session = readonly(state);
export const isSignedIn = computed(() => state.me !== undefined);

/** Whether the reader signed in at an issuer of another make, which alone keeps their password and devices. */
export const isFromOutside = computed(() => OUTSIDE_ACCOUNT.test(state.me?.accountId ?? ''));

export const currentToken = () => token;

export function hasRole(...roles: Role[]): boolean {
    return (state.me?.grants ?? []).some((grant) => roles.includes(grant.role));
}

/** The member behind the account; administrators may have none. */
export const memberId = () => state.me?.memberId ?? undefined;

/** Goes to the sign-in page and comes back to `returnTo`. */
export async function signIn(returnTo: string): Promise<void> {
    const { leaveToSignIn } = await import('./oidc');
    await leaveToSignIn(returnTo);
}

/** Takes up the sign-in that comes back; the answer is where to go on. */
export async function finishSignIn(): Promise<string> {
    const { finishSignIn: finish } = await import('./oidc');
    const { returnTo, ...signedIn } = await finish();
    await begin(signedIn);
    return returnTo;
}

/** After a reload the token is gone; if this tab was signed in, asks the issuer again in the background. */
export async function restore(): Promise<boolean> {
    return isSignedIn.value || (sessionStorage.getItem(HINT) !== null && (await renew()));
}

/** One renewal at a time, however many requests ask for it. */
export function renew(): Promise<boolean> {
    renewal ??= renewOnce().finally(() => {
        renewal = undefined;
    });
    return renewal;
}

export async function signOut(): Promise<void> {
    const { leaveToSignOut } = await import('./oidc');
    // Nothing of the reader stays behind: no hint, no draft, no choice.
    sessionStorage.clear();
    await leaveToSignOut();
}

/** Begins the session of a token that was just given. */
export async function begin(signedIn: { token: string; expiresAt: number }): Promise<void> {
    token = signedIn.token;
    state.me = await membership.me();
    state.expired = false;
    sessionStorage.setItem(HINT, 'yes');
    window.clearTimeout(timer);
    const wait = signedIn.expiresAt - Date.now() - RENEW_BEFORE_MS;
    timer = window.setTimeout(() => void renew(), Math.max(wait, RENEW_BEFORE_MS / 2));
}

async function renewOnce(): Promise<boolean> {
    try {
        const { renewSilently } = await import('./oidc');
        await begin(await renewSilently());
        return true;
    } catch {
        state.expired = state.me !== undefined;
        return false;
    }
}
