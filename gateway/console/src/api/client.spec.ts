import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { useLanguage } from '@/i18n';
import { configureClient, get, post, withQuery } from './client';
import { ProblemError } from './problem';

const refusal = async (asked: Promise<unknown>) =>
    asked.then(
        () => {
            throw new Error('it was not refused');
        },
        (thrown: unknown) => (thrown as ProblemError).problem,
    );

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
        await expect(post('/api/activity/meetings', { title: '党课' })).resolves.toEqual({ id: 'meeting-1' });
        expect(platform.sent.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer old', 'Bearer new']);
        expect(platform.sent.map(({ body }) => body)).toEqual([{ title: '党课' }, { title: '党课' }]);
    });

    it('hands on the 401 when no new token is to be had', async () => {
        configureClient({ token: () => 'old', language: () => 'zh-CN', renew: () => Promise.resolve(false) });
        platform.refuses('GET /api/scoring/rules', 401, { title: '请登录' });
        expect((await refusal(get('/api/scoring/rules'))).status).toBe(401);
        expect(platform.sent).toHaveLength(1);
    });

    it('never sends a write twice because of an outage', async () => {
        platform.isAway('POST /api/grievance/needs');
        expect((await refusal(post('/api/grievance/needs', {}))).type).toBe('/problems/unreachable');
        expect(platform.sent).toHaveLength(1);
    });

    it('takes nothing but JSON for an answer', async () => {
        const page = new Response('<html></html>', { status: 200, headers: { 'Content-Type': 'text/html' } });
        globalThis.fetch = () => Promise.resolve(page);
        expect((await refusal(get('/api/scoring/rules'))).type).toBe('/problems/unreachable');
    });

    it('leaves out of a query what is not given', () => {
        expect(withQuery('/api/x', { cursor: undefined, state: '', limit: 20 })).toBe('/api/x?limit=20');
    });
});
