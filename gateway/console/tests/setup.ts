import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { configureClient } from '@/api/client';
import { currentLanguage, useLanguage } from '@/i18n';
import { currentToken } from '@/session/session';
import { forgetAccountNames } from '@/shared/names/accounts';
import { forgetNames } from '@/shared/names/names';
import { forgetOrganisationNames } from '@/shared/organisation/names';
import { platform } from './platform';

// Spec files share one worker's modules, and this may be enabled once.
const kept = globalThis as { unmountPages?: () => void };
if (!kept.unmountPages) {
    enableAutoUnmount((unmount) => {
        kept.unmountPages = unmount;
    });
}
afterEach(() => kept.unmountPages?.());

beforeEach(async () => {
    document.body.innerHTML = '';
    document.title = '先锋';
    sessionStorage.clear();
    localStorage.clear();
    forgetAccountNames();
    forgetNames();
    forgetOrganisationNames();
    platform.reset();
    vi.stubGlobal('fetch', platform.fetch);
    window.scrollTo = () => undefined;
    HTMLCanvasElement.prototype.getContext = () => null;
    Element.prototype.scrollIntoView = () => undefined;
    configureClient({ token: currentToken, language: currentLanguage, renew: () => Promise.resolve(false) });
    await useLanguage('zh-CN');
});
