import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, openPage, settled } from '#tests/page';
import document from '../../../../../docs/openapi/membership.json';
import { operationsOf, type Description } from './description';

const MEMBERSHIP = 'GET /api/membership/openapi';

describe('the API documentation', () => {
    it('shows what each operation takes and gives', async () => {
        platform.answers(MEMBERSHIP, document);
        const page = await openPage('/api-docs');
        expect(page.text()).toContain('/api/membership/organisations/{id}');
        expect(page.text()).toContain('需要登录令牌');
        expect(page.text()).toContain('committee | general-branch | branch | group');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('knows every operation of a document, its fields and which of them are required', () => {
        const found = operationsOf(document as Description).find(({ id }) => id === 'organisation.create');
        expect(found?.method).toBe('POST');
        expect(found?.body?.fields).toContainEqual({ name: 'name', type: 'string', required: true });
        expect(found?.body?.fields).toContainEqual({ name: 'parentId', type: 'string', required: false });
        expect(found?.answers[0]?.type).toBe('OrganisationView');
    });

    it('changes to another service', async () => {
        const page = await openPage('/api-docs');
        await page.get('select').setValue('scoring');
        await settled();
        expect(platform.lastTo('GET /api/scoring/openapi')).toBeDefined();
    });

    it('says so when the service is away', async () => {
        platform.refuses(MEMBERSHIP, 503, { title: '组织服务正在恢复' });
        expect((await openPage('/api-docs')).text()).toContain('组织服务正在恢复');
    });
});
