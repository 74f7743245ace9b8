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

/** Where people sign in, as the gateway says; without an authority at the issuer behind this very address. */
interface Settings {
    authority?: string;
    clientId: string;
    scope: string;
}

interface Place {
    manager: UserManager;
    /** An issuer of another make, which knows nothing of other names of this server. */
    outside: boolean;
}

let asked: Promise<Place> | undefined;

/** Asked for once; again when that failed. */
const place = (): Promise<Place> => (asked ??= find().catch((failure: unknown) => {
    asked = undefined;
    throw failure;
}));

const manager = async () => (await place()).manager;

async function find(): Promise<Place> {
    const answer = await fetch('/sign-in-settings.json', { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
        throw new Error(`no sign-in settings: ${String(answer.status)}`);
    }
    const { authority, clientId, scope } = (await answer.json()) as Settings;
    return { outside: authority !== undefined, manager: managerAt(authority ?? window.location.origin, clientId, scope) };
}

/**
 * Authorization Code with PKCE. The tokens live in memory only; the session storage holds no more than the one-time state of
 * a sign-in that is under way.
 */
const managerAt = (authority: string, clientId: string, scope: string) =>
    new UserManager({
        authority,
        client_id: clientId,
        redirect_uri: `${window.location.origin}/callback`,
        silent_redirect_uri: `${window.location.origin}/callback`,
        post_logout_redirect_uri: `${window.location.origin}/`,
        response_type: 'code',
        scope,
        automaticSilentRenew: false,
        monitorSession: false,
        silentRequestTimeoutInSeconds: 8,
        userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
        stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    });

/** Leaves for the sign-in page; from another name of this server first for the one that its own issuer knows. */
export async function leaveToSignIn(returnTo: string): Promise<void> {
    const { manager: at, outside } = await place();
    const issuer = new URL(await at.metadataService.getIssuer());
    if (!outside && issuer.origin !== window.location.origin) {
        window.location.replace(new URL(returnTo, issuer).href);
        return;
    }
    await at.signinRedirect({ state: { returnTo } satisfies ReturnState });
}

/** Finishes a sign-in on its way back; says where the reader came from. */
export async function finishSignIn(): Promise<SignedIn & ReturnState> {
    const user = await (await manager()).signinRedirectCallback();
    const state = user.state as ReturnState | undefined;
    return { ...signedIn(user), returnTo: state?.returnTo ?? '/' };
}

/** Asks the issuer for a new token without a word to the reader; fails when its session has ended. */
export async function renewSilently(): Promise<SignedIn> {
    const user = await (await manager()).signinSilent();
    if (user === null) {
        throw new Error('the issuer gave no user');
    }
    return signedIn(user);
}

/** Runs inside the hidden frame of a silent renewal. */
export async function answerFromFrame(): Promise<void> {
    await (await manager()).signinSilentCallback();
}

export async function leaveToSignOut(): Promise<void> {
    await (await manager()).signoutRedirect();
}

function signedIn(user: { access_token: string; expires_at?: number | undefined }): SignedIn {
    return { token: user.access_token, expiresAt: (user.expires_at ?? 0) * 1000 };
}
