import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, openPage } from '#tests/page';
import { useLanguage } from '@/i18n';

const RULES = 'GET /api/scoring/rules';

describe('the rules in force', () => {
    it('are shown with points, caps and source', async () => {
        const page = await openPage('/rules');
        expect(page.text()).toContain('参加三会一课');
        expect(page.text()).toContain('出席：1 分');
        expect(page.text()).toContain('共 6 分，按份额分配');
        expect(page.text()).toContain('每年最多 12 分');
        expect(page.text()).toContain('整个板块每年最多 60 分');
        expect(page.text()).toContain('参照市外办 2024');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('say what a year begins with and how low it may fall', async () => {
        const page = await openPage('/rules');
        expect(page.text()).toContain('每年基础分 10 分');
        expect(page.text()).toContain('基础分从登记当月起按月折算');
        expect(page.text()).toContain('上年得分按 20% 结转，最多 30 分');
        expect(page.text()).toContain('全年最低 0 分');
    });

    it('say who decides where no event does, upon what and within which days', async () => {
        const page = await openPage('/rules');
        expect(page.text()).toContain('本人申报；党小组组长初审，支部党务干部决定');
        expect(page.text()).toContain('每一个数量 3 分，一次最多 2 个');
        expect(page.text()).toContain('通过后在支部公示 5 天');
        expect(page.text()).toContain('可用依据：文件、会议');
        expect(page.text()).toContain('离退休党员不适用');
        expect(page.text()).toContain('支部党务干部提出，党委党务干部决定；系统不自动否决');
        expect(page.text()).toContain('该板块当年最多计 0 分');
    });

    it('are shown in English too', async () => {
        await useLanguage('en');
        expect((await openPage('/rules')).text()).toContain('Attends the three meetings and one lesson');
    });

    it('say so when there are none', async () => {
        platform.answers(RULES, { on: '2026-11-22', books: [] });
        expect((await openPage('/rules')).text()).toContain('目前没有生效的规则');
    });

    it('show a refusal', async () => {
        platform.refuses(RULES, 503, { title: '积分服务正在恢复' });
        expect((await openPage('/rules')).text()).toContain('积分服务正在恢复');
    });
});
