import { describe, expect, it, vi } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, send } from '#tests/page';
import { committeeOfficer, invitationBatch } from '../../../dev/made-up';

const PAGE = '/organisations/branch-1/invitations';
const API = '/api/membership/organisations/branch-1/invitations';

describe('invitations', () => {
    it('are made for chosen members, and their codes shown once, to print and to keep as a file', async () => {
        const page = await openPage(PAGE, committeeOfficer);
        await send(page);
        expect(page.text()).toContain('请至少选择一名党员');
        await page.findAll('input[type="checkbox"]')[1]?.setValue(true);
        expect(page.text()).toContain('已选 1 人');
        expect(await accessibilityProblems()).toEqual([]);
        await send(page);
        expect(platform.lastTo(`POST ${API}`)?.body).toEqual({ purpose: 'account', memberIds: ['member-2'] });
        expect(page.text()).toContain('7K3M-9QX2-4TWB-V6ZC');
        expect(page.text()).toContain('不能再次显示');
        expect(page.text()).toContain('林一禾：已有账号');
        expect(await accessibilityProblems()).toEqual([]);
        const printed = vi.spyOn(window, 'print').mockReturnValue();
        await press(page, '打印');
        expect(printed).toHaveBeenCalledOnce();
        const kept: Blob[] = [];
        vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (bytes: Blob) => (kept.push(bytes), 'blob:x'), revokeObjectURL: () => undefined }));
        vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
        await press(page, '下载表格');
        expect(kept[0]?.type).toContain('text/csv');
        await press(page, '已收好，关闭');
        expect(page.text()).not.toContain('7K3M-9QX2-4TWB-V6ZC');
        expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('7K3M');
    });

    it('are made for all members at once, for a new password as well', async () => {
        const page = await openPage(PAGE, committeeOfficer);
        await field(page, '给谁').setValue('all');
        await field(page, '用途').setValue('password-reset');
        await send(page);
        expect(platform.lastTo(`POST ${API}`)?.body).toEqual({ purpose: 'password-reset' });
    });

    it('say why no code was made', async () => {
        platform.answers(`POST ${API}`, { ...invitationBatch, slips: [] });
        const page = await openPage(PAGE, committeeOfficer);
        await field(page, '给谁').setValue('all');
        await send(page);
        expect(page.text()).toContain('有 1 人没有生成代码');
        expect(page.text()).not.toContain('不能再次显示');
        platform.refuses(`POST ${API}`, 429, { title: '请稍后再试' });
        await send(page);
        expect(page.text()).toContain('请稍后再试');
    });

    it('are listed with their states, and withdrawn after a second question', async () => {
        const page = await openPage(PAGE, committeeOfficer);
        expect(page.text()).toContain('未使用');
        expect(page.text()).toContain('已使用');
        await press(page, '作废');
        expect(page.text()).toContain('交给周远山的代码不能再使用');
        await press(page, '确认作废');
        expect(platform.lastTo(`DELETE ${API}/member-2`)).toBeDefined();
    });

    it('say so when none was issued', async () => {
        platform.answers(`GET ${API}`, { items: [] });
        expect((await openPage(PAGE, committeeOfficer)).text()).toContain('还没有发放过代码');
    });
});
