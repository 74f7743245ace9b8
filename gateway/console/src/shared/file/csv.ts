const BYTE_ORDER_MARK = '\uFEFF';

/** A table as spreadsheets take it in: with the mark that tells them of Chinese, and nothing in it that they would calculate. */
export function csvOf(rows: readonly (readonly string[])[]): Blob {
    const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
    return new Blob([BYTE_ORDER_MARK, text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

/** Every cell is quoted; one that begins as a formula does is text by the apostrophe before it. */
function cell(text: string): string {
    const harmless = /^[\s\u0000]*[=+\-@]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
    return `"${harmless.replaceAll('"', '""')}"`;
}
