import { describe, expect, it } from 'vitest';
import { accessibilityProblems, field, openPage, press, send } from '#tests/page';
import { platform } from '#tests/platform';
import { committeeOfficer, officer } from '../../../dev/made-up';

const FULL_VIEWS = 'POST /api/membership/members/member-1/personal-file/full-views';

describe('a member', () => {
    it('is shown with branch, standing and posts', async () => {
        const page = await openPage('/members/member-1', officer);
        expect(page.get('h1').text()).toBe('林一禾');
        expect(page.text()).toContain('机关第一党支部');
        expect(page.text()).toContain('书记');
        expect(page.findAll('button').map((one) => one.text())).toEqual(['完整查看号码']);
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('shows numbers masked, and in full for a reason', async () => {
        const page = await openPage('/members/member-1', officer);
        expect(page.text()).toContain('119***********0014');
        await press(page, '完整查看号码');
        await field(page, '查看原因').setValue('看看');
        await send(page);
        expect(page.text()).toContain('至少 6 个字');
        expect(platform.lastTo(FULL_VIEWS)).toBeUndefined();
        await field(page, '查看原因').setValue('核对本人入党材料');
        expect(await accessibilityProblems()).toEqual([]);
        await send(page);
        expect(platform.lastTo(FULL_VIEWS)?.body).toEqual({ reason: '核对本人入党材料' });
        expect(page.text()).toContain('19900000001');
        expect(page.text()).toContain('已记入审计记录');
        await press(page, '隐藏号码');
        expect(page.text()).not.toContain('19900000001');
    });

    it('keeps the numbers back when the service does, and keeps the reason', async () => {
        platform.refuses(FULL_VIEWS, 429, { title: '查看次数过多' });
        const page = await openPage('/members/member-1', committeeOfficer);
        await press(page, '完整查看号码');
        await field(page, '查看原因').setValue('核对本人入党材料');
        await send(page);
        expect(page.text()).toContain('查看次数过多');
        expect(page.text()).not.toContain('19900000001');
        expect(field(page, '查看原因').element.value).toBe('核对本人入党材料');
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
