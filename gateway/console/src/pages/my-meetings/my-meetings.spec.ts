import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, send } from '#tests/page';

const MINE = 'GET /api/activity/my/meetings';
const CHECK_IN = 'POST /api/activity/meetings/meeting-1/check-ins';
const CHECK_IN_PAGE = '/my-meetings/meeting-1/check-in';

describe('my meetings', () => {
    it('shows what is running with one big button, what comes and what was', async () => {
        const page = await openPage('/my-meetings');
        expect(page.get('.check-in').text()).toBe('签到');
        expect(page.text()).toContain('党课：乡村治理新实践');
        expect(page.text()).toContain('缺席');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('says so when there are none', async () => {
        platform.answers(MINE, { items: [], next: null });
        expect((await openPage('/my-meetings')).text()).toContain('近期没有与您有关的会议');
    });

    it('shows a refusal', async () => {
        platform.refuses(MINE, 503, { title: '会议服务正在恢复', detail: '请稍后再试。' });
        expect((await openPage('/my-meetings')).text()).toContain('会议服务正在恢复');
    });
});

describe('checking in', () => {
    it('sends the code without the blanks it was typed with', async () => {
        const page = await openPage(CHECK_IN_PAGE);
        await field(page, '签到码').setValue(' 7K3M 9QX2-4TWB ');
        await send(page);
        expect(platform.lastTo(CHECK_IN)?.body).toEqual({ code: '7K3M9QX2-4TWB' });
        expect(page.text()).toContain('签到成功');
    });

    it('has the code of a photographed picture filled in', async () => {
        const page = await openPage(`${CHECK_IN_PAGE}?code=7K3M-9QX2-4TWB`);
        expect(field(page, '签到码').element.value).toBe('7K3M-9QX2-4TWB');
    });

    it('refuses an empty code before it is sent', async () => {
        const page = await openPage(CHECK_IN_PAGE);
        await send(page);
        expect(page.text()).toContain('请输入签到码');
        expect(field(page, '签到码').attributes('aria-invalid')).toBe('true');
        expect(platform.lastTo(CHECK_IN)).toBeUndefined();
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('keeps a code that was refused', async () => {
        platform.refuses(CHECK_IN, 422, { title: '签到码已过期', detail: '请输入现在显示的签到码。' });
        const page = await openPage(CHECK_IN_PAGE);
        await field(page, '签到码').setValue('OLD');
        await send(page);
        expect(page.text()).toContain('签到码已过期');
        expect(field(page, '签到码').element.value).toBe('OLD');
    });
});
