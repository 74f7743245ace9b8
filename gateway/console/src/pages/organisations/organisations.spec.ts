import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, send, settled } from '#tests/page';
import { organisations } from '../../../dev/made-up';
import { matching, treeOf } from './tree';

const LIST = 'GET /api/membership/organisations';

describe('organisations and members', () => {
    it('are shown as a tree that leads to each organisation', async () => {
        const page = await openPage('/organisations');
        const branch = page.findAll('a').find((link) => link.text() === '机关第一党支部');
        expect(branch?.attributes('href')).toBe('/organisations/branch-1');
        expect(page.text()).toContain('21 人');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('have several roots when the upper ones are not the reader’s', () => {
        expect(treeOf(organisations.slice(1)).map(({ organisation }) => organisation.id)).toEqual(['branch-1', 'branch-2']);
    });

    it('are fetched page after page', async () => {
        platform.answersInTurn(LIST, [
            { items: organisations.slice(0, 1), next: 'committee-1' },
            { items: organisations.slice(1), next: null },
        ]);
        const page = await openPage('/organisations');
        expect(page.text()).toContain('局机关党委');
        expect(page.text()).toContain('离退休党支部');
        expect(platform.lastTo(LIST)?.query.get('cursor')).toBe('committee-1');
    });

    it('are filtered by name, with the way to what is found', async () => {
        const page = await openPage('/organisations');
        await field(page, '按名称筛选组织').setValue('离退休');
        expect(page.text()).toContain('名称含“离退休”的组织有 1 个');
        expect(page.text()).toContain('局机关党委');
        expect(page.text()).not.toContain('机关第一党支部');
        expect(await accessibilityProblems()).toEqual([]);
        await field(page, '按名称筛选组织').setValue('没有的');
        expect(page.text()).toContain('没有名称含“没有的”的');
        expect(matching(treeOf(organisations), '(.')).toEqual([]);
    });

    it('are folded when there are many, and drawn when they are opened', async () => {
        const branches = Array.from({ length: 250 }, (_, number) => ({ ...organisations[1], id: `b-${String(number)}`, name: `第${String(number)}支部` }));
        platform.answers(LIST, { items: [organisations[0], ...branches], next: null });
        const page = await openPage('/organisations');
        expect(page.text()).not.toContain('第7支部');
        const fold = page.get<HTMLDetailsElement>('details');
        fold.element.open = true;
        await fold.trigger('toggle');
        expect(page.text()).toContain('第7支部');
    });

    it('are listed on when there are more than a page shows', async () => {
        platform.answers(LIST, { items: Array.from({ length: 200 }, (_, number) => ({ ...organisations[1], id: `b-${String(number)}` })), next: 'b-199' });
        const page = await openPage('/organisations');
        expect(page.text()).toContain('现在列出 2000 个');
        platform.answers(LIST, { items: [organisations[2]], next: null });
        await press(page, '加载更多');
        expect(page.text()).toContain('离退休党支部');
        expect(page.text()).not.toContain('加载更多');
    });

    it('say so when there are none for the reader', async () => {
        platform.answers(LIST, { items: [], next: null });
        expect((await openPage('/organisations')).text()).toContain('没有您可以查看的党组织');
    });

    it('show a refusal', async () => {
        platform.refuses(LIST, 503, { title: '组织服务正在恢复' });
        expect((await openPage('/organisations')).text()).toContain('组织服务正在恢复');
    });
});

const SEARCH = 'GET /api/membership/members';

describe('the search for members', () => {
    it('asks for a name, and leads to those who are found', async () => {
        const page = await openPage('/organisations');
        await send(page);
        expect(page.text()).toContain('请输入姓名');
        expect(platform.lastTo(SEARCH)).toBeUndefined();
        await field(page, '姓名').setValue(' 周 ');
        await send(page);
        expect(platform.lastTo(SEARCH)?.query.get('name')).toBe('周');
        expect(platform.lastTo(SEARCH)?.query.get('organisationId')).toBeNull();
        expect(page.findAll('a').find((link) => link.text() === '周远山')?.attributes('href')).toBe('/members/member-2');
        expect(page.text()).toContain('机关第一党支部');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('remembers what was looked for when one comes back from a member', async () => {
        const page = await openPage('/organisations');
        await field(page, '姓名').setValue('周');
        await send(page);
        page.unmount();
        const again = await openPage('/organisations');
        expect(field(again, '姓名').element.value).toBe('周');
        expect(again.text()).toContain('周远山');
    });

    it('says so when nobody is found, and when it is refused', async () => {
        platform.answers(SEARCH, { items: [] });
        const page = await openPage('/organisations');
        await field(page, '姓名').setValue('无');
        await send(page);
        expect(page.text()).toContain('没有找到姓名以“无”开头的在册党员');
        platform.refuses(SEARCH, 422, { title: '同名人员太多', detail: '请多输入几个字。' });
        await field(page, '姓名').setValue('王');
        await send(page);
        await settled();
        expect(page.text()).toContain('同名人员太多');
    });
});
