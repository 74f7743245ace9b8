import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();
const page = (template: string) => `<script setup lang="ts">\nconst text = 'a';\n</script>\n\n<template>\n    ${template}\n</template>\n`;

/** The rules that a text breaks where it is said to stand. */
async function broken(filePath: string, text: string): Promise<(string | null)[]> {
    const [found] = await eslint.lintText(text, { filePath });
    return (found?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe('the lint rules', () => {
    it.each([
        ['texts as HTML', 'src/pages/wrong/WrongPage.vue', page('<p v-html="text" />'), 'vue/no-v-html'],
        ['a style in the markup', 'src/pages/wrong/WrongPage.vue', page('<p style="color: red">{{ text }}</p>'), 'vue/no-static-inline-styles'],
        ['any', 'src/wrong.ts', 'export const wrong = (value: any) => value;\n', '@typescript-eslint/no-explicit-any'],
        ['a line to the browser’s console', 'src/wrong.ts', "console.log('wrong');\n", 'no-console'],
        ['made-up data', 'src/wrong.ts', "export * from '../dev/made-up';\n", 'no-restricted-imports'],
        ['a file that is too long', 'src/wrong.ts', 'export {};\n'.repeat(201), 'max-lines'],
    ])('catch %s', async (_, path, text, rule) => {
        expect(await broken(path, text)).toContain(rule);
    });

    it('let a good page pass', async () => {
        expect(await broken('src/pages/good/GoodPage.vue', page('<p>{{ text }}</p>'))).toEqual([]);
    });
});
