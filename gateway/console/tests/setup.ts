import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { configureClient } from '@/api/client';
import { currentLanguage, useLanguage } from '@/i18n';
import { currentToken } from '@/session/session';
import { forgetNames } from '@/shared/names/names';
import { forgetOrganisationNames } from '@/shared/organisation/names';
import { platform } from './platform';

enableAutoUnmount(afterEach);

beforeEach(async () => {
    document.body.innerHTML = '';
    document.title = '先锋';
    sessionStorage.clear();
    localStorage.clear();
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
