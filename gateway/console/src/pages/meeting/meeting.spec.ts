import { describe, expect, it, vi } from 'vitest';
import { platform } from '#tests/platform';
import { accessibilityProblems, field, openPage, press, send, settled } from '#tests/page';
import { running } from '../../../dev/made-up';
import { stepsFor } from './attendance';

const at = (step: string) => `POST /api/activity/meetings/${step}`;

describe('a meeting', () => {
    it('that is planned can be started, and members excused', async () => {
        const page = await openPage('/branch/meetings/meeting-2');
        expect(await accessibilityProblems()).toEqual([]);
        await press(page, '开始会议');
        expect(platform.lastTo(at('meeting-2/start'))).toBeDefined();
    });

    it('that is running shows who came, live', async () => {
        vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
        const page = await openPage('/branch/meetings/meeting-1');
        expect(page.text()).toContain('未签到 1');
        const now = running.attendances.map((one) => ({ ...one, status: one.status ?? 'present' }));
        platform.answers('GET /api/activity/meetings/meeting-1', { ...running, attendances: now });
        vi.advanceTimersByTime(5000);
        await settled();
        expect(page.text()).toContain('出席 2');
        vi.useRealTimers();
    });

    it('is closed only after a second yes', async () => {
        const page = await openPage('/branch/meetings/meeting-1');
        await press(page, '结束会议');
        expect(platform.lastTo(at('meeting-1/close'))).toBeUndefined();
        await press(page, '确认结束');
        expect(platform.lastTo(at('meeting-1/close'))).toBeDefined();
    });

    it('that is closed shows minutes, attachments and corrections', async () => {
        const page = await openPage('/branch/meetings/meeting-3');
        expect(page.text()).toContain('会议记录.pdf');
        expect(page.text()).toContain('签到设备故障，现场有照片。');
        expect(page.text()).toContain('通过预备党员转正决议');
        expect(page.find('textarea').exists()).toBe(false);
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('allows in each state what the state allows', () => {
        expect(stepsFor('planned', 'expected')).toEqual(['leave', 'exemption']);
        expect(stepsFor('in-session', 'expected')).toEqual(['witness', 'leave', 'exemption']);
        expect(stepsFor('in-session', 'present')).toEqual([]);
        expect(stepsFor('closed', 'present')).toEqual(['correction']);
    });

    it('shows the refusal when somebody else was faster', async () => {
        platform.refuses(at('meeting-2/start'), 409, { title: '会议已经开始' });
        const page = await openPage('/branch/meetings/meeting-2');
        await press(page, '开始会议');
        expect(page.text()).toContain('会议已经开始');
    });

    it('refuses a file over 20 MB before it is sent', async () => {
        const page = await openPage('/branch/meetings/meeting-1');
        const chooser = page.get<HTMLInputElement>('input[type=file]');
        const file = new File(['x'], 'video.pdf');
        Object.defineProperty(file, 'size', { value: 21 * 1024 * 1024 });
        Object.defineProperty(chooser.element, 'files', { value: [file] });
        await chooser.trigger('change');
        await settled();
        expect(page.text()).toContain('文件超过 20 MB');
        expect(platform.lastTo(at('meeting-1/attachments'))).toBeUndefined();
    });
});

describe('the minutes', () => {
    it('stay in the form after a refusal', async () => {
        platform.refuses('PUT /api/activity/meetings/meeting-1/minutes', 503, { title: '会议服务正在恢复' });
        const page = await openPage('/branch/meetings/meeting-1');
        await field(page, '记录内容').setValue('一、学习文件。');
        await send(page);
        expect(page.text()).toContain('会议服务正在恢复');
        expect(page.text()).toContain('您填写的内容已保留');
        expect(page.get('textarea').element.value).toBe('一、学习文件。');
    });

    const MEETING = 'GET /api/activity/meetings/meeting-1';
    const MINUTES = 'PUT /api/activity/meetings/meeting-1/minutes';
    const versionSent = () => platform.lastTo(MINUTES)?.headers.get('If-Match');

    it('are saved again and again, with the version that each save made', async () => {
        const page = await openPage('/branch/meetings/meeting-1');
        platform.answers(MEETING, { ...running, minutes: '一、学习文件。', version: 4 });
        await field(page, '记录内容').setValue('一、学习文件。');
        await send(page);
        expect(versionSent()).toBe('"3"');
        await field(page, '记录内容').setValue('一、学习文件。二、讨论。');
        await send(page);
        expect(versionSent()).toBe('"4"');
    });

    it('do not pass over what somebody else wrote meanwhile', async () => {
        vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
        const page = await openPage('/branch/meetings/meeting-1');
        await field(page, '记录内容').setValue('一、学习文件。');
        platform.answers(MEETING, { ...running, minutes: '别人写的', version: 9 });
        vi.advanceTimersByTime(5000);
        await settled();
        await send(page);
        expect(versionSent()).toBe('"3"');
        vi.useRealTimers();
    });
});

describe('a step about a member', () => {
    const dialog = () => document.querySelector<HTMLFormElement>('.el-dialog form');

    it('needs a reason, and is then sent', async () => {
        const page = await openPage('/branch/meetings/meeting-1');
        await press(page, '补签');
        dialog()?.requestSubmit();
        await settled();
        expect(dialog()?.textContent).toContain('请填写原因');
        expect(await accessibilityProblems()).toEqual([]);
        const reason = dialog()?.querySelector('textarea');
        if (reason) {
            reason.value = '手机故障，本人到会。';
            reason.dispatchEvent(new Event('input'));
        }
        dialog()?.requestSubmit();
        await settled();
        expect(platform.lastTo(at('meeting-1/witnessed-check-ins'))?.body).toEqual({
            memberId: 'member-2',
            reason: '手机故障，本人到会。',
        });
    });
});

describe('the check-in code', () => {
    it('is shown large, as a picture too, with who came last first', async () => {
        const page = await openPage('/branch/meetings/meeting-1/code');
        expect(page.get('.code').text()).toContain('9QX2');
        expect(page.get('[role=img]').attributes('aria-label')).toBe('签到二维码');
        expect(page.text()).toContain('2 / 4 人');
        expect(page.findAll('.names li').map((item) => item.text().slice(0, 3))).toEqual(['何静波', '林一禾']);
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('is fetched anew when it runs out', async () => {
        const CODE = 'GET /api/activity/meetings/meeting-1/check-in-code';
        platform.answers(CODE, { code: 'AAAA-BBBB-CCCC', validUntil: new Date(Date.now() - 1000).toISOString() });
        vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
        const page = await openPage('/branch/meetings/meeting-1/code');
        platform.answers(CODE, { code: 'DDDD-EEEE-FFFF', validUntil: new Date(Date.now() + 30_000).toISOString() });
        vi.advanceTimersByTime(300);
        await settled();
        expect(page.get('.code').text()).toContain('DDDD');
        vi.useRealTimers();
    });

    it('is not shown for a meeting that is not running', async () => {
        expect((await openPage('/branch/meetings/meeting-2/code')).text()).toContain('会议进行中才有签到码');
    });
});
