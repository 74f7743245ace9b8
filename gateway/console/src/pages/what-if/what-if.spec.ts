import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accessibilityProblems, field, openPage, press, send, settled } from '#tests/page';
import { platform } from '#tests/platform';
import * as madeUp from '../../../dev/made-up';

const COMMITTEE = madeUp.committeeOfficer;
const SHELF = madeUp.organisations[0]?.id ?? '';
const BOOKS = `/api/scoring/rule-books/${SHELF}`;
const RUN = `${BOOKS}/what-ifs/run-1`;
const PAGE = `/rule-books/${SHELF}/what-ifs/run-1`;
const going = { ...madeUp.whatIf, state: 'reading', summary: undefined, progress: { ...madeUp.whatIf.progress, eventsRead: 90 } };

describe('a draft on the past', () => {
    beforeEach(() => {
        sessionStorage.setItem('xianfeng.organisation.any', SHELF);
        platform.answers(`GET ${BOOKS}`, { ...madeUp.shelf, organisationId: SHELF });
    });

    it('is tried on the days that are chosen, and leads to the run', async () => {
        const page = await openPage('/rule-books', COMMITTEE);
        await send(page);
        expect(page.text()).toContain('请选择日期');
        await field(page, '开始日期').setValue('2026-09-01');
        await field(page, '结束日期').setValue('2026-11-30');
        await send(page);
        expect(platform.lastTo(`POST ${BOOKS}/what-ifs`)?.body).toEqual({ from: '2026-09-01', to: '2026-11-30' });
        expect(page.text()).toContain('办法试算');
    });

    it('is refused in the words of the service, and the days stay', async () => {
        const page = await openPage('/rule-books', COMMITTEE);
        platform.refuses(`POST ${BOOKS}/what-ifs`, 422, { title: '这段时间还没有过去' });
        await field(page, '开始日期').setValue('2026-09-01');
        await field(page, '结束日期').setValue('2126-11-30');
        await send(page);
        expect(page.text()).toContain('这段时间还没有过去');
        expect(field(page, '结束日期').element.value).toBe('2126-11-30');
    });

    it('shows how far it is by itself until it is over', async () => {
        vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
        platform.answers(`GET ${RUN}`, going);
        const page = await openPage(PAGE, COMMITTEE);
        expect(page.text()).toContain('已读取 90 / 900 条事件');
        expect(page.get('progress').attributes('value')).toBe('90');
        expect(await accessibilityProblems()).toEqual([]);
        platform.answers(`GET ${RUN}`, madeUp.whatIf);
        vi.advanceTimersByTime(1_000);
        await settled();
        expect(page.find('progress').exists()).toBe(false);
        expect(page.text()).toContain('总体变化');
        vi.useRealTimers();
    });

    it('is cancelled after being asked once more, and says so', async () => {
        platform.answers(`GET ${RUN}`, going);
        const page = await openPage(PAGE, COMMITTEE);
        await press(page, '取消试算');
        expect(platform.lastTo(`POST ${RUN}/cancellation`)).toBeUndefined();
        platform.answers(`GET ${RUN}`, { ...going, state: 'cancelled', sentence: '试算已取消，没有结果。' });
        await press(page, '取消试算');
        expect(platform.lastTo(`POST ${RUN}/cancellation`)).toBeDefined();
        expect(page.text()).toContain('试算已取消，没有结果。');
    });

    it('says who gains and loses, by kind of branch and as a picture that is a table too', async () => {
        const page = await openPage(PAGE, COMMITTEE);
        expect(page.text()).toContain('+2.5');
        expect(page.text()).toContain('党支部 · 7–19 人');
        expect(page.text()).toContain('有 1 个账户没有列入');
        expect(page.findAll('svg[role="img"]')).toHaveLength(1);
        expect(page.findAll('details tbody tr')).toHaveLength(3);
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('leads from a difference to the facts behind it and on to the ledger', async () => {
        const page = await openPage(PAGE, COMMITTEE);
        await press(page, '为什么');
        expect(page.text()).toContain('按时出席。');
        expect(page.text()).toContain('没有适用的规则');
        expect(page.text()).toContain('还有 2 项');
        expect(page.get('a[href*="subject="]').attributes('href')).toBe('/points/member/member-2?subject=meeting:meeting-1');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('that is no longer kept says what to do', async () => {
        platform.refuses(`GET ${RUN}`, 404, { title: '没有找到' });
        const page = await openPage(PAGE, COMMITTEE);
        expect(page.text()).toContain('结果已过保留期');
    });

    it('that has changed since is told apart from the draft of now', async () => {
        platform.answers(`GET ${RUN}`, { ...madeUp.whatIf, shelfVersion: 2 });
        expect((await openPage(PAGE, COMMITTEE)).text()).toContain('草稿或已发布的办法有过改动');
    });
});
