import { describe, expect, it, vi } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, openPage, settled } from '#tests/page';

const swagger = vi.hoisted(() => vi.fn());
vi.mock('swagger-ui-dist/swagger-ui-es-bundle.js', () => ({ default: swagger }));

describe('the API documentation', () => {
    it('shows the document of a service, from the console’s own bundle', async () => {
        await openPage('/api-docs');
        expect(swagger).toHaveBeenCalledWith(expect.objectContaining({ url: '/api/membership/openapi', validatorUrl: null }));
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('changes to another service', async () => {
        const page = await openPage('/api-docs');
        await page.get('select').setValue('scoring');
        await settled();
        expect(swagger).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/api/scoring/openapi' }));
    });

    it('says so when the service is away', async () => {
        platform.refuses('GET /api/membership/openapi', 503, { title: '组织服务正在恢复' });
        expect((await openPage('/api-docs')).text()).toContain('组织服务正在恢复');
    });
});
