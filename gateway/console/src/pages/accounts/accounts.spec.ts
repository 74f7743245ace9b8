import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, send } from '#tests/page';
import { accounts, auditor, securityAdministrator, systemAdministrator } from '../../../dev/made-up';

const LIST = 'GET /api/membership/accounts';
const MAKE = 'POST /api/membership/accounts';

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

    it('are made by the system administrator, and no password stays in the browser', async () => {
        const page = await openPage('/accounts', systemAdministrator);
        await press(page, '新建账号');
        await send(page, 'form.form');
        expect(page.text()).toContain('请填写账号名');
        await field(page, '账号名').setValue('inspector.one');
        await field(page, '显示姓名').setValue('督查一');
        await field(page, '初始密码').setValue('a long phrase of words');
        expect(await accessibilityProblems()).toEqual([]);
        expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('phrase');
        await send(page, 'form.form');
        expect(platform.lastTo(MAKE)?.body).toEqual({ login: 'inspector.one', displayName: '督查一', password: 'a long phrase of words' });
        expect(page.text()).toContain('授予的职责');
    });

    it('say why one cannot be made', async () => {
        platform.refuses(MAKE, 422, { title: '密码太短', detail: '密码至少 8 个字符。' });
        const page = await openPage('/accounts', systemAdministrator);
        await press(page, '新建账号');
        await field(page, '账号名').setValue('a.b');
        await field(page, '显示姓名').setValue('某人');
        await field(page, '初始密码').setValue('short');
        await send(page, 'form.form');
        expect(page.text()).toContain('密码至少 8 个字符');
        expect(field(page, '账号名').element.value).toBe('a.b');
    });
});
