import { createI18n } from 'vue-i18n';
import zh from './zh-CN';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same tree of texts in another language: a missing or a spare one does not compile. */
export type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
export type Texts = Translated<typeof zh>;

type Leaf<T, Path extends string = ''> = {
    [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaf<T[K], `${Path}${K}.`>;
}[keyof T & string];
/** Every text there is, by its path, for example `points.title`. */
export type TextKey = Leaf<typeof zh>;

const KEPT = 'xianfeng.language';

export const i18n = createI18n({
    legacy: false,
    locale: 'zh-CN',
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': zh as Texts, en: undefined as unknown as Texts },
    missingWarn: false,
    fallbackWarn: false,
});

export const currentLanguage = () => i18n.global.locale.value as Language;

/** Changes the language now and for the next visit; English is loaded when it is first wanted. */
export async function useLanguage(language: Language): Promise<void> {
    if (language === 'en') {
        i18n.global.setLocaleMessage('en', (await import('./en')).default);
    }
    i18n.global.locale.value = language;
    document.documentElement.lang = language;
    localStorage.setItem(KEPT, language);
}

export const keptLanguage = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN');

/** Texts by typed keys: a key that does not exist does not compile. */
export function useText(): { t: (key: TextKey, values?: Record<string, string>) => string } {
    return { t: (key, values) => i18n.global.t(key, values ?? {}) };
}

/** The one of two titles that the reader's language wants. */
export const titleOf = (title: { zh: string; en: string }) => (currentLanguage() === 'en' ? title.en : title.zh);
