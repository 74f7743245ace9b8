import { describe, expect, it } from 'vitest';
import { accessibilityProblems, openPage, press, send, settled } from '#tests/page';
import { platform } from '#tests/platform';
import { committeeOfficer, imported, judged } from '../../../dev/made-up';
import { wrongWith } from './workbook';

const ONE = 'GET /api/membership/imports/import-1';
const open = (path: string) => openPage(path, committeeOfficer);

async function drop(page: Awaited<ReturnType<typeof open>>, file: File): Promise<void> {
    await page.get('.drop').trigger('drop', { dataTransfer: { files: [file] } });
}

describe('imports', () => {
    it('are begun by dropping a workbook, which is sent as it is', async () => {
        const page = await open('/imports');
        expect(page.text()).toContain('检查完成，等您确认');
        await send(page);
        expect(page.text()).toContain('请选择文件');
        await drop(page, new File(['x'], '名册.xlsx'));
        expect(page.text()).toContain('已选：名册.xlsx');
        await send(page);
        const sent = platform.lastTo('POST /api/membership/imports');
        expect(sent?.body).toBeInstanceOf(File);
        expect(sent?.query.get('organisationId')).toBe('committee-1');
        expect(sent?.query.get('fileName')).toBe('名册.xlsx');
        expect(sent?.headers.get('Idempotency-Key')).not.toBeNull();
    });

    it('keep back what cannot be a workbook', async () => {
        const page = await open('/imports');
        await drop(page, new File(['a,b'], '名册.csv'));
        await send(page);
        expect(page.text()).toContain('另存为 .xlsx');
        expect(platform.lastTo('POST /api/membership/imports')).toBeUndefined();
        expect(wrongWith({ name: 'A.XLSX', size: 21 * 1024 * 1024 })).toBe('tooLarge');
    });

    it('begin with an empty table for whoever has none', async () => {
        platform.refuses('GET /api/membership/imports/template', 403, { title: '没有权限' });
        const page = await open('/imports');
        await press(page, '下载空白表格');
        expect(platform.lastTo('GET /api/membership/imports/template')?.query.get('kind')).toBe('members');
        expect(page.text()).toContain('没有权限');
    });

    it('show a refusal and keep the file', async () => {
        platform.refuses('POST /api/membership/imports', 422, { title: '工作簿有密码' });
        const page = await open('/imports');
        await drop(page, new File(['x'], '名册.xlsx'));
        await send(page);
        expect(page.text()).toContain('工作簿有密码');
        expect(page.text()).toContain('已选：名册.xlsx');
    });
});

describe('an import', () => {
    it('shows what the check found, cell by cell, and what would be written', async () => {
        const page = await open('/imports/import-1');
        expect(page.text()).toContain('未识别、将忽略的列：备注');
        expect(page.text()).toContain('B17');
        expect(page.text()).toContain('与身份证号中的出生日期不一致');
        expect(page.text()).toContain('共 3 个错误、1 个提醒');
    });

    it('is run without the bad rows, under the hash of what was judged', async () => {
        const page = await open('/imports/import-1');
        await press(page, '只导入没有错误的 615 行');
        expect(platform.lastTo('POST /api/membership/imports/import-1/run')?.body).toEqual({
            contentHash: 'c0ffee',
            goodRowsOnly: true,
        });
    });

    it('is asked about again only while something moves', async () => {
        platform.answersInTurn(ONE, [
            { ...judged, state: 'judging', rows: { all: 618, read: 120, good: 120, bad: 0, warned: 0 }, pollAfterMillis: 5 },
            judged,
        ]);
        const page = await open('/imports/import-1');
        await new Promise((later) => setTimeout(later, 60));
        await settled();
        expect(page.text()).toContain('检查完成，等您确认');
        expect(platform.sent.filter(({ path }) => path === '/api/membership/imports/import-1')).toHaveLength(2);
    });

    it('shows how far the run is through all rows, the bad ones too', async () => {
        const rows = { all: 12_000, read: 12_000, good: 3_000, bad: 9_000, warned: 0 };
        const run = { ...imported.run, finishedAt: undefined, rowsDone: 3_000, registered: 750, refused: 2_250 };
        platform.answers('GET /api/membership/imports/import-2', { ...imported, state: 'running', rows, run });
        const page = await openPage('/imports/import-2', committeeOfficer);
        expect(page.get('[role=progressbar]').attributes('aria-valuenow')).toBe('25');
        expect(page.text()).toContain('3000');
    });

    it('is cancelled only after a second question', async () => {
        const page = await open('/imports/import-1');
        await press(page, '取消导入');
        expect(page.text()).toContain('什么也不会写入名册');
        await press(page, '确认取消');
        expect(platform.lastTo('POST /api/membership/imports/import-1/cancellation')).toBeDefined();
    });

    it('says who is in when it is over', async () => {
        platform.answers('GET /api/membership/imports/import-2', imported);
        const page = await open('/imports/import-2');
        expect(page.text()).toContain('每秒 410 行');
        expect(page.text()).toContain('已有但不一致');
        expect(page.text()).toContain('林一禾');
        expect(await accessibilityProblems()).toEqual([]);
    });

    it('says why the whole file was refused', async () => {
        const problem = { slug: 'header-missing', title: '没有找到表头', detail: '请保留有“姓名”的一行。' };
        platform.answers(ONE, { ...judged, state: 'refused', problem, rows: undefined, findings: undefined });
        expect((await open('/imports/import-1')).text()).toContain('请保留有“姓名”的一行');
    });
});
