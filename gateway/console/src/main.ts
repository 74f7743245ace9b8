import { createApp } from 'vue';
import { configureClient } from '@/api/client';
import App from './App.vue';
import './design/tokens.css';
import './design/page.css';
import './design/element.css';
import './design/form.css';
import './design/table.css';
import { currentLanguage, keptLanguage, useLanguage } from './i18n';
import { keptLargeType, useLargeType } from './layout/preferences';
import { createConsoleRouter } from './router';
import { currentToken, renew } from './session/session';

async function start(): Promise<void> {
    if (window.location.pathname === '/callback' && window.parent !== window) {
        // The hidden frame of a silent renewal: hands its answer to the page around it, and shows nothing.
        const { answerFromFrame } = await import('./session/oidc');
        await answerFromFrame();
        return;
    }
    configureClient({ token: currentToken, language: currentLanguage, renew });
    useLargeType(keptLargeType());
    await useLanguage(keptLanguage());
    createApp(App).use(createConsoleRouter()).mount('#console');
}

void start();
