import type { Texts } from '@/i18n';

const texts: Texts['missing'] = {
    title: 'There is no such page',
    detail: 'The address may be mistyped, or the page has moved.',
};
export default texts;
