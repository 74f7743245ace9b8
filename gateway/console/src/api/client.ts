import { keyFor } from './keys';
import type { Answer, Given, PathOf, Verb } from './paths';
import { UNREACHABLE, ProblemError, isProblem, type Problem } from './problem';

/** What the client must know of the session and the reader, given once at start. */
export interface ClientSettings {
    token: () => string | undefined;
    language: () => string;
    /** Tries to get a new token; false when the reader has to sign in again. */
    renew: () => Promise<boolean>;
}

/** What a call carries, whatever its path. */
interface Carried {
    path?: object;
    query?: object | undefined;
    body?: unknown;
    version?: number | undefined;
}

/** Without its second parameter where an operation needs nothing. */
type Call<V extends Verb> = <P extends PathOf<V>>(
    path: P,
    ...given: object extends Given<V, P> ? [given?: Given<V, P> & Carried] : [given: Given<V, P> & Carried]
) => Promise<Answer<V, P>>;

let settings: ClientSettings = {
    token: () => undefined,
    language: () => 'zh-CN',
    renew: () => Promise.resolve(false),
};

export function configureClient(given: ClientSettings): void {
    settings = given;
}

const call = <V extends Verb>(verb: V): Call<V> => ((path: string, given?: Carried) => send(verb, path, given ?? {})) as Call<V>;

export const get = call('get');
export const post = call('post');
export const put = call('put');
export const patch = call('patch');
export const remove = call('delete');

/** How a service describes itself; no path of any description has this address. */
export const getDescription = (address: string) => send('get', address, {});

/** The bytes of a file, fetched with the token, which a plain link could not carry. */
export async function getFile<P extends PathOf<'get'>>(path: P, given: Given<'get', P> & Carried): Promise<Blob> {
    return (await respond('get', path, given)).blob();
}

async function send(verb: Verb, path: string, given: Carried): Promise<unknown> {
    const response = await respond(verb, path, given);
    const text = await response.text();
    if (text === '') {
        return undefined;
    }
    if (!isJson(response)) {
        throw new ProblemError({ ...UNREACHABLE, status: response.status });
    }
    return JSON.parse(text);
}

async function respond(verb: Verb, path: string, given: Carried): Promise<Response> {
    const method = verb.toUpperCase();
    const url = addressOf(path, given);
    const submission = method === 'POST' ? keyFor(method, url, given.body) : undefined;
    const request = () => attempt(method, url, given, submission?.key);
    const token = settings.token();
    let response = await request();
    // A 401 was refused before anything was done, so that the same request may be sent once more.
    if (response.status === 401 && token !== undefined && (await settings.renew())) {
        response = await request();
    }
    if (response.ok) {
        submission?.answered();
        return response;
    }
    throw new ProblemError(await problemOf(response));
}

async function attempt(method: string, url: string, given: Carried, key?: string): Promise<Response> {
    const headers = new Headers({
        Accept: 'application/json, application/problem+json',
        'Accept-Language': settings.language(),
    });
    const token = settings.token();
    if (token !== undefined) {
        headers.set('Authorization', `Bearer ${token}`);
    }
    if (key !== undefined) {
        headers.set('Idempotency-Key', `"${key}"`);
    }
    if (given.version !== undefined) {
        headers.set('If-Match', `"${String(given.version)}"`);
    }
    const request: RequestInit = { method, headers };
    if (given.body instanceof FormData || given.body instanceof Blob) {
        // The browser says what a form or a file is.
        request.body = given.body;
    } else if (given.body !== undefined) {
        headers.set('Content-Type', 'application/json');
        request.body = JSON.stringify(given.body);
    }
    try {
        return await fetch(url, request);
    } catch {
        throw new ProblemError(UNREACHABLE);
    }
}

/** The path with its parts and query filled in; what is undefined or empty is left out of the query. */
function addressOf(path: string, { path: parts = {}, query = {} }: Carried): string {
    const values = new Map(Object.entries(parts));
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined && value !== '') {
            parameters.set(name, String(value));
        }
    }
    const text = parameters.toString();
    return text === '' ? filled : `${filled}?${text}`;
}

async function problemOf(response: Response): Promise<Problem> {
    const unclear = { ...UNREACHABLE, status: response.status };
    if (!isJson(response)) {
        return unclear;
    }
    const body: unknown = await response.json().catch(() => undefined);
    return isProblem(body) ? body : unclear;
}

function isJson(response: Response): boolean {
    return /json/.test(response.headers.get('Content-Type') ?? '');
}
