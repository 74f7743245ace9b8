import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, send, settled } from '#tests/page';
import { accounts, auditor, securityAdministrator, systemAdministrator } from '../../../dev/made-up';

const PAGE = '/accounts/account-9';
const API = '/api/membership/accounts/account-9';

describe('an account', () => {
    it('shows what was granted, what comes by itself and why, and where it is signed in', async () => {
        const page = await openPage(PAGE, auditor);
        expect(page.text()).toContain('督查人员 · 局机关党委');
        expect(page.text()).toContain('因为是支部党员');
        expect(page.text()).toContain('因为任书记');
        expect(page.text()).toContain('Chrome · Windows');
        for (const step of ['收回', '授予职责', '停用', '让所有设备退出', '发放重设密码的代码']) {
            expect(page.findAll('button').map((button) => button.text())).not.toContain(step);
        }
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('is granted a role in an organisation, said in words first', async () => {
        const page = await openPage(PAGE, securityAdministrator);
        await press(page, '授予职责');
        await send(page);
        expect(page.text()).toContain('请选择职责');
        await field(page, '职责').setValue('citizen-handler');
        await settled();
        await page.get('.organisation-choice select').setValue('branch-2');
        await settled();
        expect(page.text()).toContain('将让林一禾担任：需求受理人员（离退休党支部）');
        expect(await accessibilityProblems()).toEqual([]);
        await send(page);
        const sent = platform.lastTo(`POST ${API}/grants`);
        expect(sent?.body).toEqual({ role: 'citizen-handler', organisationId: 'branch-2' });
        expect(sent?.headers.get('If-Match')).toBe('"4"');
        expect(page.text()).toContain('已授予：需求受理人员 · 离退休党支部');
    });

    it('is granted an administrator’s role for the whole installation', async () => {
        const page = await openPage(PAGE, securityAdministrator);
        await press(page, '授予职责');
        await field(page, '职责').setValue('audit-administrator');
        expect(page.find('.organisation-choice').exists()).toBe(false);
        await send(page);
        expect(platform.lastTo(`POST ${API}/grants`)?.body).toEqual({ role: 'audit-administrator' });
    });

    it('loses a role only after a second question, and is read anew when somebody else came first', async () => {
        platform.refuses(`DELETE ${API}/grants/inspector/committee-1`, 412, { title: '内容已被他人更改' });
        const page = await openPage(PAGE, securityAdministrator);
        await press(page, '收回');
        expect(page.text()).toContain('将收回林一禾的“督查人员 · 局机关党委”');
        expect(platform.lastTo(`DELETE ${API}/grants/inspector/committee-1`)).toBeUndefined();
        platform.answers(`GET ${API}`, { ...accounts[0], version: 5 });
        await press(page, '确认收回');
        expect(page.text()).toContain('内容已被他人更改');
        platform.answers(`DELETE ${API}/grants/inspector/committee-1`, accounts[0]);
        await press(page, '收回');
        await press(page, '确认收回');
        expect(platform.lastTo(`DELETE ${API}/grants/inspector/committee-1`)?.headers.get('If-Match')).toBe('"5"');
        expect(page.text()).toContain('已收回：督查人员 · 局机关党委');
    });

    it('is blocked with a reason, and unblocked', async () => {
        const page = await openPage(PAGE, securityAdministrator);
        await send(page);
        expect(page.text()).toContain('请填写停用理由');
        await field(page, '停用理由').setValue('已调离');
        await send(page);
        expect(platform.lastTo(`PUT ${API}/block`)?.body).toEqual({ reason: '已调离' });
        const blocked = await openPage('/accounts/account-8', securityAdministrator);
        expect(blocked.text()).toContain('长期不用');
        await press(blocked, '恢复使用');
        await press(blocked, '确认恢复');
        expect(platform.lastTo('DELETE /api/membership/accounts/account-8/block')?.headers.get('If-Match')).toBe('"2"');
    });

    it('loses its authenticator app when the phone is lost', async () => {
        const page = await openPage(PAGE, securityAdministrator);
        expect(page.text()).toContain('已绑定');
        await press(page, '解除验证器（手机遗失）');
        await press(page, '确认解除');
        expect(platform.lastTo(`DELETE ${API}/second-factor`)).toBeDefined();
        expect(page.text()).toContain('验证器已解除');
    });

    it('has all its sessions ended', async () => {
        const page = await openPage(PAGE, securityAdministrator);
        await press(page, '让所有设备退出');
        await press(page, '确认退出');
        expect(platform.lastTo(`DELETE ${API}/sessions`)).toBeDefined();
        expect(page.text()).toContain('已退出，一分钟内生效');
    });

    it('gets a code for a new password from the system administrator, shown once', async () => {
        const page = await openPage(PAGE, systemAdministrator);
        await press(page, '发放重设密码的代码');
        expect(platform.lastTo(`POST ${API}/password-reset`)).toBeUndefined();
        await press(page, '生成代码');
        expect(page.text()).toContain('7K3M-9QX2-4TWB-V6ZC');
        expect(await accessibilityProblems()).toEqual([]);
        await press(page, '已收好，关闭');
        expect(page.text()).not.toContain('7K3M-9QX2-4TWB-V6ZC');
    });

    it('that is the own one is not changed by its owner', async () => {
        platform.answers('GET /api/membership/accounts/account-security', { ...accounts[0], id: 'account-security' });
        const page = await openPage('/accounts/account-security', securityAdministrator);
        expect(page.text()).toContain('请由另一位安全管理员办理');
        const steps = page.findAll('button').map((button) => button.text());
        expect(steps).not.toContain('收回');
        expect(steps).not.toContain('停用');
    });

    it('shows a refusal, and that there is none', async () => {
        platform.refuses(`PUT ${API}/block`, 409, { title: '不能停用自己' });
        const page = await openPage(PAGE, securityAdministrator);
        await field(page, '停用理由').setValue('试一试');
        await send(page);
        expect(page.text()).toContain('不能停用自己');
        expect(field(page, '停用理由').element.value).toBe('试一试');
        platform.refuses('GET /api/membership/accounts/none', 404, { title: '没有找到' });
        expect((await openPage('/accounts/none', auditor)).text()).toContain('没有找到');
    });
});
