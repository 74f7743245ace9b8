import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { useLanguage } from '@/i18n';
import { configureClient, get, post } from './client';
import { ProblemError } from './problem';

const refusal = async (asked: Promise<unknown>) =>
    asked.then(
        () => {
            throw new Error('it was not refused');
        },
        (thrown: unknown) => (thrown as ProblemError).problem,
    );

const lesson = {
    branchId: 'branch-1',
    kind: 'party-lesson' as const,
    title: '党课',
    plannedStart: '2026-11-05T01:00:00Z',
    plannedEnd: '2026-11-05T02:00:00Z',
};
const need = { organisationId: 'committee-1', category: 'other' as const, description: '路灯不亮。' };
const keysSent = () => platform.sent.map(({ headers }) => headers.get('Idempotency-Key'));

describe('the client', () => {
    it('sends the token and the language of the reader', async () => {
        configureClient({ token: () => 'abc', language: () => 'en', renew: () => Promise.resolve(false) });
        await useLanguage('en');
        await get('/api/scoring/rules');
        const { headers } = platform.sent[0] ?? { headers: new Headers() };
        expect(headers.get('Authorization')).toBe('Bearer abc');
        expect(headers.get('Accept-Language')).toBe('en');
    });

    it('sends the same request once more with a new token after a 401', async () => {
        let token = 'old';
        const renew = () => {
            token = 'new';
            platform.answers('POST /api/activity/meetings', { id: 'meeting-1' });
            return Promise.resolve(true);
        };
        configureClient({ token: () => token, language: () => 'zh-CN', renew });
        platform.refuses('POST /api/activity/meetings', 401, { title: '请登录' });
        await expect(post('/api/activity/meetings', { body: lesson })).resolves.toEqual({ id: 'meeting-1' });
        expect(platform.sent.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer old', 'Bearer new']);
        expect(platform.sent.map(({ body }) => body)).toEqual([lesson, lesson]);
    });

    it('hands on the 401 when no new token is to be had', async () => {
        configureClient({ token: () => 'old', language: () => 'zh-CN', renew: () => Promise.resolve(false) });
        platform.refuses('GET /api/scoring/rules', 401, { title: '请登录' });
        expect((await refusal(get('/api/scoring/rules'))).status).toBe(401);
        expect(platform.sent).toHaveLength(1);
    });

    it('never sends a write twice because of an outage', async () => {
        platform.isAway('POST /api/grievance/needs');
        expect((await refusal(post('/api/grievance/needs', { body: need }))).type).toBe('/problems/unreachable');
        expect(platform.sent).toHaveLength(1);
    });

    it('takes nothing but JSON for an answer', async () => {
        const page = new Response('<html></html>', { status: 200, headers: { 'Content-Type': 'text/html' } });
        globalThis.fetch = () => Promise.resolve(page);
        expect((await refusal(get('/api/scoring/rules'))).type).toBe('/problems/unreachable');
    });

    it('leaves out of a query what is not given, and writes ids into paths safely', async () => {
        await get('/api/activity/branches/{id}/meetings', { path: { id: 'a/b?c' }, query: { cursor: undefined, limit: 20 } }).catch(() => undefined);
        expect(platform.sent[0]?.path).toBe('/api/activity/branches/a%2Fb%3Fc/meetings');
        expect(platform.sent[0]?.query.toString()).toBe('limit=20');
    });

    it('says which version the reader saw', async () => {
        await post('/api/activity/meetings/{id}/start', { path: { id: 'meeting-2' }, version: 3 });
        expect(platform.sent[0]?.headers.get('If-Match')).toBe('"3"');
    });

    it('gives one submission one key, over a new token and over an outage', async () => {
        platform.isAway('POST /api/grievance/needs');
        await refusal(post('/api/grievance/needs', { body: need }));
        platform.refuses('POST /api/grievance/needs', 504, { title: '不知道是否已办' });
        await refusal(post('/api/grievance/needs', { body: need }));
        platform.answers('POST /api/grievance/needs', { trackingNumber: '1', secret: '2' });
        await post('/api/grievance/needs', { body: need });
        const [first, second, third] = keysSent();
        expect(first).toMatch(/^"[0-9a-f]{32}"$/);
        expect([second, third]).toEqual([first, first]);
    });

    it('gives another key to what says something else, and to the same thing said anew', async () => {
        platform.isAway('POST /api/grievance/needs');
        await refusal(post('/api/grievance/needs', { body: need }));
        platform.answers('POST /api/grievance/needs', { trackingNumber: '1', secret: '2' });
        await post('/api/grievance/needs', { body: { ...need, description: '路灯坏了。' } });
        await post('/api/grievance/needs', { body: need });
        await post('/api/grievance/needs', { body: need });
        const [first, other, again, anew] = keysSent();
        expect(again).toBe(first);
        expect(new Set([first, other, anew]).size).toBe(3);
    });

    it('gives a file the same key when it is sent again', async () => {
        const upload = (text: string) => {
            const form = new FormData();
            form.append('file', new File([text], '记录.txt', { lastModified: 1 }));
            return refusal(post('/api/activity/meetings/{id}/attachments', { path: { id: 'm' }, version: 1, body: form }));
        };
        platform.isAway('POST /api/activity/meetings/m/attachments');
        await upload('一');
        await upload('一');
        await upload('一二三');
        const [first, same, other] = keysSent();
        expect(same).toBe(first);
        expect(other).not.toBe(first);
    });

    it('sends no key with what only reads', async () => {
        await get('/api/scoring/rules');
        expect(keysSent()).toEqual([null]);
    });

    it('does not compile with a path, a field or a verb that no service knows', () => {
        const never = () => [
            // @ts-expect-error: no service has this path
            get('/api/scoring/rule'),
            // @ts-expect-error: the path is only read
            post('/api/scoring/rules'),
            // @ts-expect-error: the path has a part to fill in
            get('/api/activity/meetings/{id}'),
            // @ts-expect-error: a change names the version that the reader saw
            post('/api/activity/meetings/{id}/start', { path: { id: 'm' } }),
            // @ts-expect-error: no query has this name
            get('/api/activity/my/meetings', { query: { page: 2 } }),
            // @ts-expect-error: the body has no such field
            post('/api/grievance/needs', { body: { ...need, colour: 'red' } }),
            // @ts-expect-error: this is no category
            post('/api/grievance/needs', { body: { ...need, category: 'gossip' } }),
            // @ts-expect-error: the answer has no such field
            get('/api/scoring/rules').then(({ pages }) => pages),
        ];
        expect(never).toBeTypeOf('function');
    });
});
