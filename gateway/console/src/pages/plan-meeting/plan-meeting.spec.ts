import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, send } from '#tests/page';
import { suggestedPlan } from './plan';

const PAGE = '/branch/branch-1/meetings/new';
const PLAN = 'POST /api/activity/meetings';

describe('planning a meeting', () => {
    it('suggests tomorrow morning in the time of Shanghai', () => {
        expect(suggestedPlan(new Date('2026-11-04T20:00:00Z'))).toMatchObject({
            plannedStart: '2026-11-06T09:00',
            plannedEnd: '2026-11-06T10:30',
        });
    });

    it('needs only a title', async () => {
        const page = await openPage(PAGE);
        await field(page, '名称').setValue('党课：乡村治理新实践');
        await field(page, '开始时间').setValue('2026-11-05T09:00');
        await field(page, '结束时间').setValue('2026-11-05T10:30');
        expect(await accessibilityProblems()).toEqual([]);
        await send(page);
        expect(platform.lastTo(PLAN)?.body).toEqual({
            branchId: 'branch-1',
            kind: 'theme-party-day',
            title: '党课：乡村治理新实践',
            plannedStart: '2026-11-05T01:00:00.000Z',
            plannedEnd: '2026-11-05T02:30:00.000Z',
        });
        expect(page.text()).toContain('未开始');
        expect(Object.keys(sessionStorage).filter((key) => key.includes('draft'))).toEqual([]);
    });

    it('refuses an empty title and an end before the start, and keeps what was typed', async () => {
        const page = await openPage(PAGE);
        await field(page, '开始时间').setValue('2026-11-05T09:00');
        await field(page, '结束时间').setValue('2026-11-05T08:00');
        await send(page);
        expect(page.text()).toContain('请填写名称');
        expect(page.text()).toContain('结束时间要晚于开始时间');
        expect(field(page, '结束时间').element.value).toBe('2026-11-05T08:00');
        expect(platform.lastTo(PLAN)).toBeUndefined();
    });

    it('shows the words of the service at the field they are about, and keeps what was typed', async () => {
        platform.refuses(PLAN, 422, { title: '填写有误', errors: [{ field: 'title', message: '名称太长' }] });
        const page = await openPage(PAGE);
        await field(page, '名称').setValue('主题党日');
        await send(page);
        expect(page.find('.field-error').text()).toBe('名称太长');
        expect(field(page, '名称').element.value).toBe('主题党日');
    });

    it('has what was typed again after a reload', async () => {
        const before = await openPage(PAGE);
        await field(before, '名称').setValue('主题党日');
        before.unmount();
        expect(field(await openPage(PAGE), '名称').element.value).toBe('主题党日');
    });
});
