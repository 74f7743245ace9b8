// Looks at every page of the built console in a real browser: npm run look [-- --shots FOLDER] [-- --chromium PATH]
// Axe with contrast, the gateway's content security policy, sideways scrolling, and the browser's own console must find nothing.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer, preview } from 'vite';

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const shots = option('--shots');
const browserPath =
    option('--chromium') ??
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const VIEWS = [
    { name: 'wide', width: 1280, height: 900, language: 'zh-CN', large: false },
    { name: 'phone', width: 390, height: 844, language: 'zh-CN', large: false },
    { name: 'phone-large', width: 390, height: 844, language: 'zh-CN', large: true },
    { name: 'wide-en', width: 1280, height: 900, language: 'en', large: false },
    { name: 'phone-en', width: 390, height: 844, language: 'en', large: false },
];

// Vite reads the router and the sample addresses, so that no list of pages is kept by hand.
const source = await createServer({ root: here, mode: 'mock', server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
const { PAGES } = await source.ssrLoadModule('/dev/pages.ts');
await source.close();

const server = await preview({ root: here, mode: 'mock', preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const origin = server.resolvedUrls.local[0].replace(/\/$/, '');
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
const found = [];
for (const view of VIEWS) {
    await lookAtAll(view);
}
await browser.close();
await new Promise((closed) => server.httpServer.close(closed));
console.log(`console: ${PAGES.length} pages x ${VIEWS.length} views looked at, ${found.length} problems`);
found.forEach((problem) => console.error(problem));
process.exit(found.length === 0 ? 0 : 1);

async function lookAtAll(view) {
    const context = await browser.newContext({ viewport: { width: view.width, height: view.height }, bypassCSP: false });
    await context.addInitScript(
        ({ language, large }) => {
            localStorage.setItem('xianfeng.language', language);
            localStorage.setItem('xianfeng.large-type', String(large));
            sessionStorage.setItem('xianfeng.signed-in', 'yes');
            globalThis.breaches = [];
            document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
                globalThis.breaches.push(`${violatedDirective} ${blockedURI} in ${sourceFile}`);
            });
        },
        view,
    );
    for (const { address, reader } of PAGES) {
        await look(context, view, address, reader);
    }
    await context.close();
}

async function look(context, view, address, reader) {
    const page = await context.newPage();
    const told = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && told.push(message.text()));
    page.on('pageerror', (error) => told.push(String(error)));
    page.on('response', (response) => response.status() >= 400 && told.push(`${response.status()} ${response.url()}`));
    await page.request.post(`${origin}/made-up/reader/${reader}`);
    await page.goto(origin + address, { waitUntil: 'networkidle' });
    await page.waitForSelector('h1');
    await page.waitForTimeout(150);
    if (shots) {
        mkdirSync(shots, { recursive: true });
        await page.screenshot({ path: join(shots, `${view.name}${address.replace(/\W+/g, '-')}.png`), fullPage: true });
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // A breach of the policy is an event; axe itself comes in beside the policy, as no page could.
    const breaches = await page.evaluate(() => globalThis.breaches);
    const session = await context.newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe });
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    const problems = [
        ...told,
        ...breaches.map((breach) => `content security policy: ${breach}`),
        ...(sideways > 0 ? [`${sideways} px wider than the screen`] : []),
        ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    ];
    found.push(...problems.map((problem) => `${view.name} ${address}: ${problem}`));
    await page.close();
}
