import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

const bytesOf = (blob: Blob) =>
    new Promise<Uint8Array>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => {
            resolve(new Uint8Array(reader.result as ArrayBuffer));
        };
        reader.readAsArrayBuffer(blob);
    });

describe('a table for spreadsheets', () => {
    it('is quoted, and tells that it is in UTF-8', async () => {
        const bytes = await bytesOf(csvOf([['姓名', '代码'], ['王"小"明', 'a,b']]));
        expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        expect(new TextDecoder().decode(bytes)).toBe('"姓名","代码"\r\n"王""小""明","a,b"\r\n');
    });

    it('holds nothing that would be calculated', async () => {
        const cells = ['=1+1', '+86', '-1', '@SUM(A1)', ' =1', '\t=1', '王=明'];
        const text = new TextDecoder().decode(await bytesOf(csvOf([cells])));
        expect(text).toBe(`"'=1+1","'+86","'-1","'@SUM(A1)","' =1","'\t=1","王=明"\r\n`);
    });
});
