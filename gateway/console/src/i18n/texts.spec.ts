import { describe, expect, it } from 'vitest';
import { useLanguage, useText, type Texts } from '.';
import en from './en';
import zh from './zh-CN';

interface Tree { [name: string]: string | Tree }

/** Every difference between two trees of texts that a reader would stumble over. */
function differences(one: Tree, other: Tree, path = ''): string[] {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].flatMap((name) => {
        const at = path + name;
        const a = one[name];
        const b = other[name];
        if (typeof a === 'object' && typeof b === 'object') {
            return differences(a, b, `${at}.`);
        }
        if (typeof a !== 'string' || typeof b !== 'string' || a.trim() === '' || b.trim() === '') {
            return [`${at} is missing in one language`];
        }
        return valuesOf(a) === valuesOf(b) ? [] : [`${at} takes other values`];
    });
}

const valuesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();

describe('the texts', () => {
    it('are the same ones in both languages, with the same values', () => {
        expect(differences(zh, en)).toEqual([]);
    });

    it('are found out when one is missing, empty, or takes other values', () => {
        expect(differences({ a: '有', b: '{x} 分', c: '空' }, { b: '{y} points', c: ' ' })).toEqual([
            'a is missing in one language',
            'b takes other values',
            'c is missing in one language',
        ]);
    });

    it('do not compile when one is missing, or when one is asked for that does not exist', () => {
        // @ts-expect-error: the detail is missing in this translation
        const half: Texts['missing'] = { title: 'There is no such page' };
        // @ts-expect-error: no text has this path
        const nothing = useText().t('missing.nothing');
        expect([half.title, nothing]).toEqual(['There is no such page', 'missing.nothing']);
    });

    it('are not written in ASCII punctuation between Chinese words', () => {
        const wrong = leaves(zh).filter((text) => /[一-鿿][,;:!?()]/.test(text));
        expect(wrong).toEqual([]);
    });

    it('follow the chosen language, which is remembered', async () => {
        const { t } = useText();
        expect(t('points.title')).toBe('我的积分');
        await useLanguage('en');
        expect(t('points.title')).toBe('My points');
        expect(document.documentElement.lang).toBe('en');
        expect(localStorage.getItem('xianfeng.language')).toBe('en');
    });
});

function leaves(tree: Tree): string[] {
    return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)));
}
