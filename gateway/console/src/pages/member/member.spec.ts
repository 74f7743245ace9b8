import { describe, expect, it } from 'vitest';
import { accessibilityProblems, field, openPage, press, send } from '#tests/page';
import { platform } from '#tests/platform';
import { committeeOfficer, officer } from '../../../dev/made-up';

describe('a member', () => {
    it('is shown with branch, standing and posts', async () => {
        const page = await openPage('/members/member-1', officer);
        expect(page.get('h1').text()).toBe('林一禾');
        expect(page.text()).toContain('机关第一党支部');
        expect(page.text()).toContain('书记');
        expect(page.findAll('button')).toHaveLength(0);
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('is transferred to another branch only', async () => {
        const page = await openPage('/members/member-1', committeeOfficer);
        await press(page, '转接组织关系');
        await page.get('select').setValue('branch-1');
        await send(page);
        expect(page.text()).toContain('请选择支部');
        await page.get('select').setValue('branch-2');
        await field(page, '生效日期').setValue('2026-11-20');
        expect(await accessibilityProblems()).toEqual([]);
        await send(page);
        expect(platform.lastTo('POST /api/membership/members/member-1/transfers')?.body).toEqual({
            toBranchId: 'branch-2',
            effectiveOn: '2026-11-20',
        });
        expect(page.text()).toContain('已转接');
    });

    it('departs, and a refusal keeps the date', async () => {
        platform.refuses('POST /api/membership/members/member-1/departure', 422, { title: '日期不能晚于今天' });
        const page = await openPage('/members/member-1', committeeOfficer);
        await press(page, '记录离开');
        await field(page, '从哪一天起').setValue('2030-01-01');
        await send(page);
        expect(page.text()).toContain('日期不能晚于今天');
        expect(field(page, '从哪一天起').element.value).toBe('2030-01-01');
    });
});
