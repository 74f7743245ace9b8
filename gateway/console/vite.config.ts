import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import elementPlus from 'unplugin-element-plus/vite';
import { defineConfig } from 'vitest/config';
import { mockPlatform } from './dev/mock-platform.ts';

/** What the gateway sends with every page, from its own settings; the preview sends it too, so that a breach shows before release. */
const settings = readFileSync(new URL('../src/main/resources/application.yaml', import.meta.url), 'utf8');
const contentSecurityPolicy = /content-security-policy: >-\n((?: {4}.+\n)+)/.exec(settings)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
    // Element Plus styles come with the components that are used; its component code is tree-shaken.
    plugins: [vue(), elementPlus({}), ...(mode === 'mock' ? [mockPlatform()] : [])],
    resolve: { alias: { '@': folder('./src'), '#tests': folder('./tests') } },
    build: {
        outDir: folder('../target/classes/static'),
        emptyOutDir: true,
        // A data: address in a style or script would need a wider content security policy.
        assetsInlineLimit: 0,
        license: { fileName: 'licences.md' },
        chunkSizeWarningLimit: 1600,
    },
    server: {
        port: 5173,
        proxy: mode === 'mock' ? {} : platformProxy('http://127.0.0.1:8080'),
    },
    preview: { port: 4173, headers: { 'Content-Security-Policy': contentSecurityPolicy } },
    test: {
        environment: 'jsdom',
        environmentOptions: { jsdom: { url: 'http://127.0.0.1:8080/' } },
        include: ['src/**/*.spec.ts', 'tests/**/*.spec.ts'],
        setupFiles: ['tests/setup.ts'],
        css: false,
        restoreMocks: true,
        // One window and one set of modules for all specs of a worker: loading them anew for each took most of the time.
        pool: 'threads',
        maxWorkers: 2,
        isolate: false,
        // The first opening of a page in a run translates its components, on a slow machine for several seconds.
        testTimeout: 60_000,
        server: { deps: { inline: ['element-plus'] } },
    },
}));

function platformProxy(target: string) {
    return Object.fromEntries(
        ['/api', '/oauth2', '/.well-known', '/sign-in', '/sign-in-settings.json', '/userinfo', '/connect'].map((path) => [path, { target }]),
    );
}
