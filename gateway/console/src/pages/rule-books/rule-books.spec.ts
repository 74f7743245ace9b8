import { beforeEach, describe, expect, it } from 'vitest';
import { accessibilityProblems, field, openPage, press, send, settled } from '#tests/page';
import { platform } from '#tests/platform';
import * as madeUp from '../../../dev/made-up';

const COMMITTEE = madeUp.committeeOfficer;
const SHELF = madeUp.organisations[0]?.id ?? '';
const AT = `/api/scoring/rule-books/${SHELF}`;
const waiting = (own: boolean) => ({
    ...madeUp.shelf,
    organisationId: SHELF,
    open: { ...madeUp.shelf.open, state: 'submitted', own },
});

describe('the rule books of an organisation', () => {
    beforeEach(() => {
        sessionStorage.setItem('xianfeng.organisation.any', SHELF);
        platform.answers(`GET ${AT}`, { ...madeUp.shelf, organisationId: SHELF });
    });

    it('are shown with their states and what was done to them', async () => {
        const page = await openPage('/rule-books', COMMITTEE);
        expect(page.text()).toContain('1001');
        expect(page.text()).toContain('执行中');
        expect(page.text()).toContain('编写（您）');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('are checked, each finding with its line as it was written', async () => {
        const page = await openPage('/rule-books', COMMITTEE);
        await press(page, '检查');
        expect(page.text()).toContain('第 2 行');
        expect(page.text()).toContain('source: 局党〔2026〕1号');
        expect(page.text()).toContain('缺少 source');
    });

    it('are not submitted while anything is wrong, and saved before they are', async () => {
        const page = await openPage('/rule-books', COMMITTEE);
        await press(page, '提交审核');
        expect(platform.lastTo(`POST ${AT}/draft/submission`)).toBeUndefined();
        platform.answers(`POST ${AT}/check`, { findings: [] });
        platform.answers(`PUT ${AT}/draft`, { ...madeUp.shelf, organisationId: SHELF, version: 4 });
        await field(page, '办法内容').setValue('title: 新');
        await press(page, '提交审核');
        expect(platform.lastTo(`PUT ${AT}/draft`)?.body).toEqual({ text: 'title: 新' });
        expect(platform.lastTo(`POST ${AT}/draft/submission`)?.headers.get('If-Match')).toBe('"4"');
    });

    it('keep what was typed when somebody else was faster', async () => {
        const page = await openPage('/rule-books', COMMITTEE);
        platform.refuses(`PUT ${AT}/draft`, 412, { title: '别人刚刚改过' });
        await field(page, '办法内容').setValue('title: 我的');
        await press(page, '保存草稿');
        expect(page.text()).toContain('别人刚刚改过');
        expect(field(page, '办法内容').element.value).toBe('title: 我的');
    });

    it('are published by another person only, after being asked once more', async () => {
        platform.answers(`GET ${AT}`, waiting(true));
        expect((await openPage('/rule-books', COMMITTEE)).text()).toContain('须由另一位');
        platform.answers(`GET ${AT}`, waiting(false));
        const page = await openPage('/rule-books', COMMITTEE);
        await press(page, '审核发布');
        expect(platform.lastTo(`POST ${AT}/draft/publication`)).toBeUndefined();
        await press(page, '审核发布');
        await settled();
        expect(platform.lastTo(`POST ${AT}/draft/publication`)).toBeDefined();
    });

    it('are given back with a reason', async () => {
        platform.answers(`GET ${AT}`, waiting(false));
        const page = await openPage('/rule-books', COMMITTEE);
        await send(page);
        expect(page.text()).toContain('请写明理由');
        await field(page, '退回理由').setValue('上限太低');
        await send(page);
        expect(platform.lastTo(`POST ${AT}/draft/return`)?.body).toEqual({ reason: '上限太低' });
    });

    it('begin with a text that says what to write where', async () => {
        platform.answers(`GET ${AT}`, { organisationId: SHELF, version: 0, earliest: '2026-12-03', published: [] });
        const page = await openPage('/rule-books', COMMITTEE);
        await press(page, '开始编写新一版');
        expect(field(page, '办法内容').element.value).toContain('effectiveFrom: 2026-12-03');
    });

    it('begin with a published scheme when one is chosen, from the first day that is possible', async () => {
        platform.answers(`GET ${AT}`, { organisationId: SHELF, version: 0, earliest: '2026-12-03', published: [] });
        const page = await openPage('/rule-books', COMMITTEE);
        await field(page, '从什么开始').setValue('municipal-office-2024');
        expect(await accessibilityProblems()).toEqual([]);
        await press(page, '开始编写新一版');
        const text = field(page, '办法内容').element.value;
        expect(text).toContain('source: 例：市外办 2024');
        expect(text).toContain('effectiveFrom: 2026-12-03');
        expect(text).not.toContain('2027-01-01');
        expect(platform.lastTo(`PUT ${AT}/draft`)).toBeUndefined();
    });

    it('can be begun without the examples', async () => {
        platform.answers(`GET ${AT}`, { organisationId: SHELF, version: 0, earliest: '2026-12-03', published: [] });
        platform.refuses('GET /api/scoring/example-books', 503, { title: '积分服务正在恢复' });
        const page = await openPage('/rule-books', COMMITTEE);
        await press(page, '开始编写新一版');
        expect(field(page, '办法内容').element.value).toContain('theme-day-attendance');
    });
});
