import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from './page';

describe('the accessibility check', () => {
    it('finds a field without a label', async () => {
        document.body.innerHTML = '<main><h1>x</h1><input type="text" /></main>';
        expect(await accessibilityProblems()).toEqual([expect.stringContaining('label: <input')]);
    });

    it('finds a page without a heading', async () => {
        document.body.innerHTML = '<main><p>x</p></main>';
        expect(await accessibilityProblems()).toContainEqual('one first heading is wanted, not 0');
    });
});
