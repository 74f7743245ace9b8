import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';

/** Where a sign-in brings the reader back to. */
interface ReturnState {
    returnTo: string;
}

export interface SignedIn {
    token: string;
    /** Milliseconds since the epoch. */
    expiresAt: number;
}

/**
 * Authorization Code with PKCE against the issuer behind this very address. The tokens live in memory only;
 * the session storage holds no more than the one-time state of a sign-in that is under way.
 */
const manager = new UserManager({
    authority: window.location.origin,
    client_id: 'console',
    redirect_uri: `${window.location.origin}/callback`,
    silent_redirect_uri: `${window.location.origin}/callback`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    response_type: 'code',
    scope: 'openid',
    automaticSilentRenew: false,
    monitorSession: false,
    silentRequestTimeoutInSeconds: 8,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
});

/** Leaves for the sign-in page; from another name of this server first for the one that the issuer knows. */
export async function leaveToSignIn(returnTo: string): Promise<void> {
    const issuer = new URL(await manager.metadataService.getIssuer());
    if (issuer.origin !== window.location.origin) {
        window.location.replace(new URL(returnTo, issuer).href);
        return;
    }
    await manager.signinRedirect({ state: { returnTo } satisfies ReturnState });
}

/** Finishes a sign-in on its way back; says where the reader came from. */
export async function finishSignIn(): Promise<SignedIn & ReturnState> {
    const user = await manager.signinRedirectCallback();
    const state = user.state as ReturnState | undefined;
    return { ...signedIn(user), returnTo: state?.returnTo ?? '/' };
}

/** Asks the issuer for a new token without a word to the reader; fails when its session has ended. */
export async function renewSilently(): Promise<SignedIn> {
    const user = await manager.signinSilent();
    if (user === null) {
        throw new Error('the issuer gave no user');
    }
    return signedIn(user);
}

/** Runs inside the hidden frame of a silent renewal. */
export async function answerFromFrame(): Promise<void> {
    await manager.signinSilentCallback();
}

export async function leaveToSignOut(): Promise<void> {
    await manager.signoutRedirect();
}

function signedIn(user: { access_token: string; expires_at?: number | undefined }): SignedIn {
    return { token: user.access_token, expiresAt: (user.expires_at ?? 0) * 1000 };
}
