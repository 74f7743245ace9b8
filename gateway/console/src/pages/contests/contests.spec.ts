import { DOMWrapper } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, openPage, press, settled } from '#tests/page';
import { contest, decidedContest, entries, officer } from '../../../dev/made-up';

const MINE = 'POST /api/scoring/accounts/member/member-1/contests';
const ANSWER = 'POST /api/scoring/contests/contest-1/answers';

/** Dialogs hang below the body, not below the page; an earlier one may still be fading. */
const dialog = () => new DOMWrapper([...document.querySelectorAll<HTMLElement>('.el-dialog')].at(-1) ?? document.body);

function inDialog(label: string): DOMWrapper<HTMLInputElement> {
    const found = dialog().findAll('label').find((one) => one.text().startsWith(label));
    const control = document.getElementById(found?.attributes('for') ?? '');
    if (control === null) {
        throw new Error(`no field of the dialog is labelled ${label}`);
    }
    return new DOMWrapper(control as HTMLInputElement);
}

async function sendDialog(): Promise<void> {
    await dialog().get('form').trigger('submit');
    await settled();
}

describe('contesting an entry', () => {
    it('is offered for the own entries, and shows the state of those contested', async () => {
        const page = await openPage('/points');
        expect(page.text()).toContain('申诉成立');
        expect(page.text()).toContain('签到表在另一页，应按迟到计。');
        expect(page.text()).toContain('支部：不成立');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('sends what should count in hundredths, with the reason', async () => {
        const page = await openPage('/points');
        await press(page, '申诉');
        await inDialog('我认为应计').setValue('0.5');
        await inDialog('理由').setValue('我在场');
        await sendDialog();
        expect(platform.lastTo(MINE)?.body).toEqual({
            pageId: entries[0]?.pageId,
            entryId: 'entry-3',
            wantedPointsHundredths: 50,
            reason: '我在场',
        });
    });

    it('keeps what was typed when it is refused', async () => {
        platform.refuses(MINE, 422, { title: '申诉期已过', detail: '明细入账后 30 天内可以申诉。' });
        const page = await openPage('/points');
        await press(page, '申诉');
        await inDialog('我认为应计').setValue('1');
        await inDialog('理由').setValue('我在场');
        await sendDialog();
        expect(dialog().text()).toContain('明细入账后 30 天内可以申诉。');
        expect(inDialog('理由').element.value).toBe('我在场');
    });

    it('asks for points and a reason before anything is sent', async () => {
        const page = await openPage('/points');
        await press(page, '申诉');
        await inDialog('我认为应计').setValue('1,5');
        await sendDialog();
        expect(dialog().text()).toContain('请填写分值');
        expect(dialog().text()).toContain('请填写理由。');
        expect(platform.lastTo(MINE)).toBeUndefined();
    });

    it('is not offered for the points of somebody else', async () => {
        const page = await openPage('/points/member/member-2');
        expect(page.findAll('button').map((button) => button.text())).not.toContain('申诉');
    });
});

describe('contests that wait', () => {
    it('are listed with their age and what the member says', async () => {
        const page = await openPage('/contests');
        expect(page.text()).toContain('已等待 3 天');
        expect(page.text()).toContain('规则给出 0 分，本人认为应计 1 分');
        expect(page.text()).toContain('签到表第 3 行是我的签名');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('are answered upon the version that was seen', async () => {
        const page = await openPage('/contests');
        await press(page, '答复');
        expect(dialog().text()).toContain('不单独决定');
        await inDialog('决定').setValue('uphold');
        await settled();
        await inDialog('理由').setValue('查过签到表');
        await sendDialog();
        expect(platform.lastTo(ANSWER)?.body).toEqual({ upheld: true, pointsHundredths: 100, reason: '查过签到表' });
        expect(platform.lastTo(ANSWER)?.headers.get('If-Match')).toBe('"1"');
    });

    it('keep what was typed when a second person was faster', async () => {
        platform.refuses(ANSWER, 412, { title: '内容已经变化', detail: '请重新读取最新内容。' });
        const page = await openPage('/contests');
        await press(page, '答复');
        await inDialog('决定').setValue('refuse');
        await inDialog('理由').setValue('查无记录');
        platform.answers('GET /api/scoring/organisations/branch-1/contests', {
            items: [{ ...contest, version: 2, state: 'answered', answers: decidedContest.answers.slice(0, 1) }],
        });
        await sendDialog();
        expect(dialog().text()).toContain('支部已答复，待第二人决定');
        expect(inDialog('理由').element.value).toBe('查无记录');
    });

    it('are not to be answered by the member who contested', async () => {
        platform.answers('GET /api/scoring/organisations/branch-1/contests', {
            items: [{ ...contest, memberId: officer.memberId }],
        });
        const page = await openPage('/contests');
        expect(page.findAll('button').map((button) => button.text())).not.toContain('答复');
    });
});
