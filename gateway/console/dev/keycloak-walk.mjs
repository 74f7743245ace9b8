// Signs two people in at the Keycloak that dev/keycloak/run started, in a real browser, and says what each of them gets.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

const [origin, branch, shots] = process.argv.slice(2);
const password = process.env.XIANFENG_WALK_PASSWORD;
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const wrong = [];
if (shots) {
    mkdirSync(shots, { recursive: true });
}

const expect = (what, seen, wanted) => {
    const good = JSON.stringify(seen) === JSON.stringify(wanted);
    console.log(`${good ? 'ok   ' : 'WRONG'} ${what}: ${JSON.stringify(seen)}${good ? '' : ` instead of ${JSON.stringify(wanted)}`}`);
    if (!good) {
        wrong.push(what);
    }
};

await walk('demo-officer', [{ role: 'branch-officer', organisationId: branch }], { own: 200, other: 404, accounts: 403 });
await walk('demo-player', [], { own: 404, other: 404, accounts: 403 });
await browser.close();
console.log(wrong.length === 0 ? 'everybody got what the mapping says, and nothing else' : `${wrong.length} wrong`);
process.exit(wrong.length === 0 ? 0 : 1);

async function walk(login, grants, answers) {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const breaches = [];
    page.on('console', (message) => message.text().includes('Content Security Policy') && breaches.push(message.text()));
    let token = '';
    page.on('request', (request) => {
        const sent = request.headers()['authorization'];
        if (sent?.startsWith('Bearer ') && request.url().startsWith(`${origin}/api/`)) {
            token = sent;
        }
    });
    await page.goto(`${origin}/my-security`);
    await page.waitForURL(/\/realms\/party\/protocol\/openid-connect\/auth|\/sign-in/, { timeout: 20_000 });
    if (!page.url().includes('/realms/party/')) {
        await page.getByRole('button').filter({ hasText: /登录/ }).first().click();
        await page.waitForURL(/\/realms\/party\//, { timeout: 20_000 });
    }
    expect(`${login} is sent on with a proof key`, new URL(page.url()).searchParams.get('code_challenge_method'), 'S256');
    await shot(page, `${login}-at-keycloak`);
    await page.fill('#username', login);
    await page.fill('#password', password);
    await page.click('#kc-login');
    await page.waitForURL(`${origin}/my-security`, { timeout: 30_000 });
    await page.waitForLoadState('networkidle');
    await shot(page, `${login}-in-the-console`);
    const call = async (path) => fetch(`${origin}${path}`, { headers: { Authorization: token } });
    const me = await (await call('/api/membership/me')).json();
    expect(`${login} is granted`, me.grants.map(({ role, organisationId }) => ({ role, organisationId })), grants);
    expect(`${login} has an account that tells nothing`, /^keycloak-[0-9a-f]{32}$/.test(me.accountId), true);
    const members = (id) => `/api/membership/organisations/${id}/members`;
    await until(async () => (await call(members(branch))).status === answers.own);
    expect(`${login} reads the members of ${branch}`, (await call(members(branch))).status, answers.own);
    expect(`${login} reads the members of another branch`, (await call(members('demo-branch-02'))).status, answers.other);
    expect(`${login} reads the accounts`, (await call('/api/membership/accounts')).status, answers.accounts);
    token = '';
    await page.reload();
    await page.waitForLoadState('networkidle');
    await until(async () => token !== '');
    expect(`${login} is signed in after a reload without a word`, (await call('/api/membership/me')).status, 200);
    expect(`${login} met no breach of the policy`, breaches, []);
    await context.close();
}

/** The demo rollout is loaded while we walk. */
async function until(good) {
    for (let second = 0; second < 120 && !(await good()); second++) {
        await new Promise((passed) => setTimeout(passed, 1000));
    }
}

async function shot(page, name) {
    if (shots) {
        await page.screenshot({ path: join(shots, `${name}.png`) });
    }
}
