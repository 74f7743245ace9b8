import { describe, expect, it } from 'vitest';
import { useLanguage } from '@/i18n';
import { routes } from '@/router';
import { READERS, addressOf, readerOf } from '../dev/readers';
import { accessibilityProblems, openPage } from './page';

/** As the made-up platform calls people, organisations and accounts. */
const BARE_ID = /\b(?:member|branch|committee|group|account|sso)-[\da-f]+\b/;

/** The pages are those of the router, so that a new one is looked at without anybody thinking of it. */
describe.each(routes)('the page $path', (route) => {
    it('has no problem that axe finds, in either language, and no bare id', async () => {
        const reader = READERS[readerOf(route)];
        const page = await openPage(addressOf(route.path), reader);
        expect(await accessibilityProblems()).toEqual([]);
        expect(page.text()).not.toMatch(BARE_ID);
        await useLanguage('en');
        await page.vm.$nextTick();
        expect(await accessibilityProblems()).toEqual([]);
    });
});

describe('the addresses of the pages', () => {
    it('are refused when a part of a path has no sample', () => {
        expect(() => addressOf('/surprises/:surpriseId')).toThrow('surpriseId');
    });
});
