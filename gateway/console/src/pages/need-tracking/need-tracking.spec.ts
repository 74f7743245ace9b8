import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, send } from '#tests/page';
import { trackedNeed } from '../../../dev/made-up';

const TRACKING = 'POST /api/grievance/needs/tracking';
const SLIP = { trackingNumber: '5720-1839-4465', secret: 'SECRET' };

async function tracked() {
    const page = await openPage('/need/tracking');
    await field(page, '受理编号').setValue(` ${SLIP.trackingNumber} `);
    await field(page, '查询密码').setValue(SLIP.secret);
    await send(page);
    return page;
}

describe('following a need', () => {
    it('shows where it stands and what happened, in order', async () => {
        const page = await tracked();
        expect(platform.lastTo(TRACKING)?.body).toEqual(SLIP);
        expect(page.get('h2').text()).toBe('已办结，等您确认');
        expect(page.findAll('.el-timeline-item__content').map((item) => item.text())).toEqual([
            '已登记',
            '已受理',
            '已派单',
            expect.stringContaining('周四前疏通'),
            '已办结',
        ]);
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('refuses an empty secret and keeps the number', async () => {
        const page = await openPage('/need/tracking');
        await field(page, '受理编号').setValue('5720');
        await send(page);
        expect(page.text()).toContain('请填写查询密码');
        expect(field(page, '受理编号').element.value).toBe('5720');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('keeps both when the service does not know them', async () => {
        platform.refuses(TRACKING, 404, { title: '没有找到', detail: '请核对受理编号和查询密码。' });
        const page = await tracked();
        expect(page.text()).toContain('请核对受理编号和查询密码。');
        expect(field(page, '查询密码').element.value).toBe('SECRET');
    });

    it('is confirmed with the secret, without a rating too', async () => {
        const page = await tracked();
        await send(page);
        expect(platform.lastTo(`${TRACKING}/confirmation`)?.body).toEqual(SLIP);
        expect(page.get('h2').text()).toBe('已确认');
    });

    it('is not confirmed with half a rating', async () => {
        const page = await tracked();
        await page.get('.el-rate__item:nth-child(4)').trigger('click');
        await send(page);
        expect(page.text()).toContain('请给三个方面都打分');
        expect(platform.lastTo(`${TRACKING}/confirmation`)).toBeUndefined();
    });

    it('is reopened with a reason', async () => {
        const page = await tracked();
        await send(page, 'section[aria-labelledby=reopen] form');
        expect(page.text()).toContain('请写明还有什么没解决');
        await field(page, '还有什么没解决').setValue('下雨还是积水。');
        await send(page, 'section[aria-labelledby=reopen] form');
        expect(platform.lastTo(`${TRACKING}/reopening`)?.body).toEqual({ ...SLIP, reason: '下雨还是积水。' });
    });

    it('offers neither when it is too early', async () => {
        platform.answers(TRACKING, { ...trackedNeed, state: 'accepted', resolution: null, confirmUntil: null, reopenUntil: null });
        const page = await tracked();
        expect(page.findAll('form')).toHaveLength(0);
    });
});
