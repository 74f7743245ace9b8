import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { answerTo } from './answers.ts';
import { READERS } from './readers.ts';

/** Stands in for the platform in `npm run dev:mock` and `vite preview --mode mock`, sign-in included. */
export function mockPlatform(): Plugin {
    const use = (middlewares: Connect.Server) => {
        middlewares.use((request, response, next) => {
            const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
            if (!answer(url, request, response)) {
                next();
            }
        });
    };
    return {
        name: 'mock-platform',
        configureServer: ({ middlewares }) => {
            use(middlewares);
        },
        configurePreviewServer: ({ middlewares }) => {
            use(middlewares);
        },
    };
}

/** Who signs in next; `POST /made-up/reader/1` makes it the second of the made-up readers. */
let reader = 0;

/** The one code and nonce under way; enough for one browser. */
let nonce = '';

function answer(url: URL, request: IncomingMessage, response: ServerResponse): boolean {
    const { origin, pathname } = url;
    switch (pathname) {
        case '/sign-in-settings.json':
            send(response, 200, { clientId: 'console', scope: 'openid' });
            return true;
        case '/.well-known/openid-configuration':
            send(response, 200, {
                issuer: origin,
                authorization_endpoint: `${origin}/oauth2/authorize`,
                token_endpoint: `${origin}/oauth2/token`,
                end_session_endpoint: `${origin}/connect/logout`,
                jwks_uri: `${origin}/oauth2/jwks`,
            });
            return true;
        case '/oauth2/authorize': {
            nonce = url.searchParams.get('nonce') ?? '';
            const back = new URL(url.searchParams.get('redirect_uri') ?? origin);
            back.searchParams.set('code', 'made-up-code');
            back.searchParams.set('state', url.searchParams.get('state') ?? '');
            redirect(response, back.href);
            return true;
        }
        case '/oauth2/token':
            send(response, 200, { access_token: 'made-up', token_type: 'Bearer', expires_in: 300, id_token: idToken(origin) });
            return true;
        case `/made-up/reader/${pathname.slice(-1)}`:
            reader = Number(pathname.slice(-1));
            send(response, 200, {});
            return true;
        case '/connect/logout':
            redirect(response, '/');
            return true;
        default:
            return pathname.startsWith('/api/') && answerApi(pathname, request, response);
    }
}

function answerApi(path: string, request: IncomingMessage, response: ServerResponse): true {
    const found = path === '/api/membership/me' ? { body: READERS[reader] } : answerTo(request.method ?? 'GET', path);
    if (found) {
        send(response, 200, found.body);
    } else {
        send(response, 404, { type: '/problems/not-found', status: 404, title: '没有找到', detail: '演示数据里没有这一项。' });
    }
    return true;
}

function idToken(issuer: string): string {
    const now = Math.floor(Date.now() / 1000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: issuer, aud: 'console', sub: 'account-1', iat: now, exp: now + 300, ...(nonce ? { nonce } : {}) };
    return `${part({ alg: 'none' })}.${part(claims)}.`;
}

function send(response: ServerResponse, status: number, body: unknown): void {
    response.statusCode = status;
    response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json');
    response.end(JSON.stringify(body));
}

function redirect(response: ServerResponse, location: string): void {
    response.statusCode = 302;
    response.setHeader('Location', location);
    response.end();
}
