import { describe, expect, it } from 'vitest';
import { accessibilityProblems, field, openPage, send } from '#tests/page';
import { platform } from '#tests/platform';

const BY_NUMBER = 'POST /api/membership/members/by-number';
const FORM = '[aria-labelledby="by-number"] form';

describe('the search by number', () => {
    it('finds whom a whole number belongs to, and keeps the number nowhere', async () => {
        const page = await openPage('/organisations');
        await send(page, FORM);
        expect(page.text()).toContain('请输入完整号码');
        await field(page, '公民身份号码').setValue('119999 19830412 0014');
        await send(page, FORM);
        expect(platform.lastTo(BY_NUMBER)?.body).toEqual({ identityNumber: '119999198304120014' });
        expect(page.findAll('a').find((link) => link.text() === '周远山')?.attributes('href')).toBe('/members/member-2');
        expect(field(page, '公民身份号码').element.value).toBe('');
        expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('119999');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('says so when nobody is found, or the number is none', async () => {
        platform.answers(BY_NUMBER, { items: [] });
        const page = await openPage('/organisations');
        await field(page, '公民身份号码').setValue('199 0000 0002');
        await send(page, FORM);
        expect(platform.lastTo(BY_NUMBER)?.body).toEqual({ phone: '19900000002' });
        expect(page.text()).toContain('没有找到');
        platform.refuses(BY_NUMBER, 422, { title: '号码不完整' });
        await field(page, '公民身份号码').setValue('199****0002');
        await send(page, FORM);
        expect(page.text()).toContain('号码不完整');
        expect(page.text()).not.toContain('没有找到');
    });
});
