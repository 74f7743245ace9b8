import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, send } from '#tests/page';
import { outsider, plainMember, securityAdministrator, sessions, signIns } from '../../../dev/made-up';

const LIST = 'GET /api/membership/me/sessions';

describe('where I am signed in', () => {
    it('is shown, and which one is this', async () => {
        const page = await openPage('/my-security', plainMember);
        expect(page.text()).toContain('Chrome · Windows 本设备');
        expect(page.text()).toContain('Safari · iPhone');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('ends another device after a second question, and not this one', async () => {
        const page = await openPage('/my-security', plainMember);
        expect(page.findAll('button').filter((button) => button.text() === '让它退出')).toHaveLength(1);
        await press(page, '让它退出');
        expect(platform.lastTo('DELETE /api/membership/me/sessions/session-2')).toBeUndefined();
        platform.answers(LIST, { items: sessions.slice(0, 1) });
        await press(page, '确认退出');
        expect(platform.lastTo('DELETE /api/membership/me/sessions/session-2')).toBeDefined();
        expect(page.text()).toContain('已退出，一分钟内生效');
        expect(page.text()).not.toContain('Safari');
        expect(page.text()).not.toContain('退出其他所有设备');
    });

    it('ends all others at once', async () => {
        const page = await openPage('/my-security', plainMember);
        await press(page, '退出其他所有设备');
        await press(page, '确认全部退出');
        expect(platform.lastTo('DELETE /api/membership/me/sessions')?.query.get('others')).toBe('true');
    });

    it('shows a refusal, and the list while one cannot be ended', async () => {
        platform.refuses('DELETE /api/membership/me/sessions/session-2', 503, { title: '服务正在恢复' });
        const page = await openPage('/my-security', plainMember);
        await press(page, '让它退出');
        await press(page, '确认退出');
        expect(page.text()).toContain('服务正在恢复');
        expect(page.text()).toContain('Safari');
        platform.isAway(LIST);
        expect((await openPage('/my-security', plainMember)).text()).toContain('暂时连不上服务');
    });
});

describe('whoever signs in at an issuer of another make', () => {
    it('is told where their password is, and offered nothing that would do nothing', async () => {
        const page = await openPage('/my-security', outsider);
        expect(page.text()).toContain('您是在单位的统一身份系统登录的');
        expect(page.text()).not.toContain('修改密码');
        expect(page.findAll('form')).toHaveLength(0);
        expect(document.body.textContent).not.toContain(outsider.accountId);
        expect(await accessibilityProblems()).toEqual([]);
    });
});

describe('what happened at my door', () => {
    it('is shown with when, what and on which device, page by page', async () => {
        platform.answersInTurn('GET /api/membership/me/sign-ins', [
            { items: signIns.slice(0, 2), next: 'event-2' },
            { items: signIns.slice(2) },
        ]);
        const page = await openPage('/my-security', plainMember);
        expect(page.text()).toContain('登录被拒密码错误');
        expect(page.text()).not.toContain('账号暂时锁定');
        await press(page, '加载更多');
        expect(platform.lastTo('GET /api/membership/me/sign-ins')?.query.get('cursor')).toBe('event-2');
        expect(page.text()).toContain('账号暂时锁定');
        expect(await accessibilityProblems()).toEqual([]);
    });
});

const PASSWORD = 'PUT /api/membership/me/password';
const PASSWORD_FORM = '[aria-labelledby="password"] form';
const FACTOR_FORM = '[aria-labelledby="second-factor"] form';

describe('the own password', () => {
    it('is changed with the present one, and stays in no store of the browser', async () => {
        const page = await openPage('/my-security', plainMember);
        await field(page, '当前密码').setValue('what it was before');
        await field(page, '新密码').setValue('four words and more');
        await field(page, '再输一次').setValue('four words and mor');
        await send(page, PASSWORD_FORM);
        expect(page.text()).toContain('两次输入的新密码不一样');
        expect(await accessibilityProblems()).toEqual([]);
        await field(page, '再输一次').setValue('four words and more');
        expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('four words');
        await send(page, PASSWORD_FORM);
        expect(platform.lastTo(PASSWORD)?.body).toEqual({ current: 'what it was before', wanted: 'four words and more' });
        expect(page.text()).toContain('密码已修改');
        expect(field(page, '新密码').element.value).toBe('');
    });

    it('is not changed when it is refused', async () => {
        platform.refuses(PASSWORD, 422, { title: '当前密码不正确' });
        const page = await openPage('/my-security', plainMember);
        await field(page, '当前密码').setValue('wrong');
        await field(page, '新密码').setValue('four words and more');
        await field(page, '再输一次').setValue('four words and more');
        await send(page, PASSWORD_FORM);
        expect(page.text()).toContain('当前密码不正确');
        expect(page.text()).not.toContain('密码已修改');
    });
});

describe('the authenticator app', () => {
    it('is set up with the password, a code to scan and six digits, and gives recovery codes once', async () => {
        const page = await openPage('/my-security', plainMember);
        expect(page.text()).toContain('没有绑定验证器');
        await press(page, '绑定验证器');
        await page.get(`${FACTOR_FORM} input`).setValue('my password');
        await send(page, FACTOR_FORM);
        expect(platform.lastTo('POST /api/membership/me/second-factor')?.body).toEqual({ password: 'my password' });
        expect(page.text()).toContain('JBSW Y3DP');
        expect(page.get('svg.qr path').attributes('d')).toBe('M0 0h1v1h-1z');
        expect(await accessibilityProblems()).toEqual([]);
        await page.get(`${FACTOR_FORM} input`).setValue('12345');
        await send(page, FACTOR_FORM);
        expect(page.text()).toContain('请输入 6 位数字');
        await page.get(`${FACTOR_FORM} input`).setValue('123 456');
        platform.answers('GET /api/membership/me', { ...plainMember, secondFactor: 'on' });
        await send(page, FACTOR_FORM);
        expect(platform.lastTo('PUT /api/membership/me/second-factor')?.body).toEqual({ code: '123456' });
        expect(page.text()).toContain('恢复码只显示这一次');
        expect(page.text()).toContain('AAAA-BBBB-1');
        expect(page.text()).toContain('已绑定验证器');
        expect(await accessibilityProblems()).toEqual([]);
        await press(page, '已收好，关闭');
        expect(page.text()).not.toContain('AAAA-BBBB-1');
    });

    it('is removed with the password, and not by an administrator', async () => {
        const page = await openPage('/my-security', { ...plainMember, secondFactor: 'on' });
        await press(page, '解除验证器');
        await page.get(`${FACTOR_FORM} input`).setValue('my password');
        platform.answers('GET /api/membership/me', plainMember);
        await send(page, FACTOR_FORM);
        expect(platform.lastTo('POST /api/membership/me/second-factor/removal')?.body).toEqual({ password: 'my password' });
        expect(page.text()).toContain('验证器已解除');
        page.unmount();
        const administrators = await openPage('/my-security', { ...securityAdministrator, secondFactor: 'on' });
        expect(administrators.findAll('button').map((button) => button.text())).not.toContain('解除验证器');
    });

    it('gets new recovery codes, and says when a password is wrong', async () => {
        platform.refuses('POST /api/membership/me/second-factor/recovery-codes', 422, { title: '当前密码不正确' });
        const page = await openPage('/my-security', { ...plainMember, secondFactor: 'on' });
        await press(page, '重新生成恢复码');
        expect(page.text()).toContain('以前的恢复码全部作废');
        await page.get(`${FACTOR_FORM} input`).setValue('wrong');
        await send(page, FACTOR_FORM);
        expect(page.text()).toContain('当前密码不正确');
        platform.answers('POST /api/membership/me/second-factor/recovery-codes', { recoveryCodes: ['CCCC-DDDD-1'] });
        await send(page, FACTOR_FORM);
        expect(page.text()).toContain('CCCC-DDDD-1');
    });
});
