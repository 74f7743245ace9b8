import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, send } from '#tests/page';
import { accounts, auditor, invitationBatch, securityAdministrator, systemAdministrator } from '../../../dev/made-up';

const LIST = 'GET /api/membership/accounts';
const MAKE = 'POST /api/membership/accounts';
const CODE = 'POST /api/membership/accounts/account-9/password-reset';

describe('accounts', () => {
    it('are listed with their roles, and lead to each of them', async () => {
        const page = await openPage('/accounts', securityAdministrator);
        expect(page.findAll('a').find((link) => link.text() === 'lin.yihe')?.attributes('href')).toBe('/accounts/account-9');
        expect(page.text()).toContain('督查人员、党员、支部党务干部');
        expect(page.text()).toContain('已停用');
        expect(page.text()).not.toContain('新建账号');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('are found by the whole login, and listed again without one', async () => {
        const page = await openPage('/accounts', auditor);
        platform.answers(LIST, { items: [] });
        await field(page, '按账号名查找').setValue(' lin ');
        await send(page);
        expect(platform.lastTo(LIST)?.query.get('login')).toBe('lin');
        expect(page.text()).toContain('没有账号名为“lin”的账号');
        platform.answers(LIST, { items: accounts });
        await field(page, '按账号名查找').setValue('');
        await send(page);
        expect(platform.lastTo(LIST)?.query.get('login')).toBeNull();
        expect(page.text()).toContain('lin.yihe');
    });

    it('are made by the system administrator, who gets a code to hand over and never knows a password', async () => {
        const page = await openPage('/accounts', systemAdministrator);
        await press(page, '新建账号');
        await send(page, 'form.form');
        expect(page.text()).toContain('请填写账号名');
        expect(page.find('input[type=password]').exists()).toBe(false);
        await field(page, '账号名').setValue('inspector.one');
        await field(page, '显示姓名').setValue('督查一');
        expect(await accessibilityProblems()).toEqual([]);
        platform.answers(CODE, { ...invitationBatch, slips: invitationBatch.slips.slice(0, 1) });
        await send(page, 'form.form');
        expect(platform.lastTo(MAKE)?.body).toEqual({ login: 'inspector.one', displayName: '督查一' });
        expect(page.text()).toContain(invitationBatch.slips[0]?.code);
        expect(page.text()).toContain('lin.yihe');
        expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain(invitationBatch.slips[0]?.code);
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('say why one cannot be made', async () => {
        platform.refuses(MAKE, 409, { title: '账号名已被使用', detail: '请换一个账号名。' });
        const page = await openPage('/accounts', systemAdministrator);
        await press(page, '新建账号');
        await field(page, '账号名').setValue('a.b');
        await field(page, '显示姓名').setValue('某人');
        await send(page, 'form.form');
        expect(page.text()).toContain('请换一个账号名');
        expect(field(page, '账号名').element.value).toBe('a.b');
    });
});
