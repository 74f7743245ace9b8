import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, send } from '#tests/page';

const REGISTER = 'POST /api/grievance/needs';

async function filledIn() {
    const page = await openPage('/need');
    await field(page, '请哪个党组织受理').setValue('committee-1');
    await field(page, '哪方面的问题').setValue('environment');
    await field(page, '问题说明').setValue('排水沟堵了两周。');
    return page;
}

describe('registering a need', () => {
    it('gives number and secret to write down, with the warning that they are shown once', async () => {
        const page = await filledIn();
        expect(await accessibilityProblems()).toEqual([]);
        await send(page);
        expect(platform.lastTo(REGISTER)?.body).toEqual({
            organisationId: 'committee-1',
            category: 'environment',
            description: '排水沟堵了两周。',
        });
        expect(page.text()).toContain('5720-1839-4465');
        expect(page.text()).toContain('7K3M-9QX2');
        expect(page.text()).toContain('查询密码只显示这一次');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('leaves nothing of the citizen in the browser', async () => {
        await send(await filledIn());
        expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toMatch(/排水沟|7K3M|5720/);
    });

    it('refuses what is missing, each at its field, and keeps the rest', async () => {
        const page = await openPage('/need');
        await field(page, '联系方式').setValue('13700000000');
        await send(page);
        expect(page.findAll('.field-error').map((error) => error.text())).toEqual([
            '请选择受理的党组织',
            '请选择是哪方面的问题',
            '请写明遇到的问题',
        ]);
        expect(field(page, '联系方式').element.value).toBe('13700000000');
        expect(document.activeElement?.tagName).toBe('SELECT');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('keeps everything when the service refuses', async () => {
        platform.refuses(REGISTER, 429, { title: '登记太频繁', detail: '请 10 分钟后再试。' });
        const page = await filledIn();
        await send(page);
        expect(page.text()).toContain('请 10 分钟后再试。');
        expect(field(page, '问题说明').element.value).toBe('排水沟堵了两周。');
    });

    it('says so when nobody takes needs', async () => {
        platform.answers('GET /api/grievance/intakes', []);
        expect((await openPage('/need')).text()).toContain('目前没有开放受理的党组织');
    });

    it('tries again when the list of organisations could not be had', async () => {
        platform.isAway('GET /api/grievance/intakes');
        const page = await openPage('/need');
        expect(page.text()).toContain('暂时连不上服务');
        platform.answers('GET /api/grievance/intakes', [{ organisationId: 'committee-1', name: '局机关党委' }]);
        await press(page, '重试');
        expect(field(page, '请哪个党组织受理').element.value).toBe('committee-1');
    });
});
