import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, openPage } from '#tests/page';
import { organisations } from '../../../dev/made-up';
import { treeOf } from './tree';

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

    it('say so when there are none for the reader', async () => {
        platform.answers(LIST, { items: [], next: null });
        expect((await openPage('/organisations')).text()).toContain('没有您可以查看的党组织');
    });

    it('show a refusal', async () => {
        platform.refuses(LIST, 503, { title: '组织服务正在恢复' });
        expect((await openPage('/organisations')).text()).toContain('组织服务正在恢复');
    });
});
