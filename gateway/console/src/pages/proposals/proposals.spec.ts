import { DOMWrapper } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, openPage, press, settled } from '#tests/page';
import { officer, openClaim, waitingClaim } from '../../../dev/made-up';

const CLAIM = 'POST /api/scoring/accounts/member/member-1/proposals';
const VOTE = 'POST /api/scoring/proposals/proposal-2/votes';
const WAITING = 'GET /api/scoring/organisations/branch-1/proposals';

const dialog = () => new DOMWrapper([...document.querySelectorAll<HTMLElement>('.el-dialog')].at(-1) ?? document.body);

function inDialog(label: string): DOMWrapper<HTMLInputElement> {
    const found = dialog().findAll('label').find((one) => one.text().startsWith(label));
    const control = document.getElementById(found?.attributes('for') ?? '');
    if (control === null) {
        throw new Error(`no field of the dialog is labelled ${label}`);
    }
    return new DOMWrapper(control as HTMLInputElement);
}

async function fill(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
        await inDialog(label).setValue(value);
        await settled();
    }
}

async function sendDialog(): Promise<void> {
    await dialog().get('form').trigger('submit');
    await settled();
}

describe('claiming', () => {
    it('shows what was claimed with all that was said, and what the branch may object to', async () => {
        const page = await openPage('/proposals');
        expect(page.text()).toContain('申报：公示中');
        expect(page.text()).toContain('按规则计 +6 分');
        expect(page.text()).toContain('第二篇是合著。');
        expect(page.text()).toContain('一票否决：待决定');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('names the rule, the day of the chosen meeting, the evidence and what happened', async () => {
        const page = await openPage('/proposals');
        await press(page, '申报');
        expect(inDialog('规则').findAll('option').map((one) => one.text())).not.toContain('受到处分');
        await fill({ 规则: 'article-published', 数量: '2', 依据种类: 'meeting', 选择记录: 'meeting-3', 另附文件: '会议通知', 情况说明: ' 讲了一课 ' });
        await sendDialog();
        expect(platform.lastTo(CLAIM)?.body).toEqual({
            ruleId: 'article-published',
            day: '2026-11-06',
            units: 2,
            evidence: [
                { kind: 'meeting', reference: 'meeting-3' },
                { kind: 'document', reference: '会议通知' },
            ],
            description: '讲了一课',
        });
    });

    it('says what is missing before anything is sent, and keeps what was typed when it is refused', async () => {
        const page = await openPage('/proposals');
        await press(page, '申报');
        await sendDialog();
        expect(dialog().text()).toContain('请选择规则。');
        expect(dialog().text()).toContain('请填写说明。');
        expect(platform.lastTo(CLAIM)).toBeUndefined();
        platform.refuses(CLAIM, 409, { title: '依据已经用过', detail: '请另附依据。' });
        await fill({ 规则: 'article-published', 依据种类: 'document', 文件名称: '党建研究', 情况说明: '发表一篇' });
        await sendDialog();
        expect(dialog().text()).toContain('请另附依据。');
        expect(inDialog('文件名称').element.value).toBe('党建研究');
    });

    it('says that it is somebody of the branch whose name the reader is not told', async () => {
        platform.answers('POST /api/membership/members/names', { names: {} });
        const page = await openPage('/proposals');
        expect(page.text()).toContain('本支部一名党员');
        expect(page.text()).not.toContain('member-3');
    });

    it('lets a member object to the claim of another, and answer what is to be taken from him', async () => {
        const page = await openPage('/proposals');
        await press(page, '提出异议');
        await fill({ 内容: '没有发表' });
        await sendDialog();
        expect(platform.lastTo('POST /api/scoring/proposals/proposal-4/objections')?.body).toEqual({ text: '没有发表' });
        await press(page, '答复');
        await fill({ 内容: '已经申诉' });
        await sendDialog();
        expect(platform.lastTo('POST /api/scoring/proposals/proposal-3/reply')?.body).toEqual({ text: '已经申诉' });
    });
});

describe('reviewing', () => {
    it('shows what waits, and takes the next step upon the version that was seen', async () => {
        const page = await openPage('/proposal-review');
        expect(page.text()).toContain('已等待 6 天');
        await press(page, '办理');
        expect(await accessibilityProblems()).toEqual([]);
        await fill({ 意见: 'no', 理由: '不是党建刊物' });
        await sendDialog();
        expect(platform.lastTo(VOTE)?.body).toEqual({ step: 'second', inFavour: false, reason: '不是党建刊物' });
        expect(platform.lastTo(VOTE)?.headers.get('If-Match')).toBe('"2"');
    });

    it('offers no step for the own matter, nor one for another post', async () => {
        platform.answers(WAITING, {
            items: [
                { ...waitingClaim, memberId: officer.memberId },
                { ...waitingClaim, id: 'proposal-5', nextPosts: ['committee-officer'] },
            ],
        });
        const page = await openPage('/proposal-review');
        expect(page.findAll('button').map((one) => one.text())).not.toContain('办理');
    });

    it('proposes to take back what counts, with a reason and nothing to choose', async () => {
        platform.answers('GET /api/scoring/accounts/member/member-2/proposals', {
            items: [{ ...openClaim, memberId: 'member-2', state: 'stands', nextStep: 'lift-first', nextPosts: ['branch-officer'] }],
        });
        const page = await openPage('/points/member/member-2');
        await press(page, '提出撤销');
        await fill({ 理由: '文章被撤稿' });
        await sendDialog();
        expect(platform.lastTo('POST /api/scoring/proposals/proposal-1/votes')?.body).toEqual({
            step: 'lift-first',
            inFavour: true,
            reason: '文章被撤稿',
        });
    });

    it('lets an officer propose for a member what is to be taken from him', async () => {
        const page = await openPage('/points/member/member-2');
        await press(page, '提出扣分或否决');
        expect(inDialog('规则').findAll('option').map((one) => one.text())).toEqual(['请选择', '受到处分']);
    });
});
