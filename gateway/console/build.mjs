// Builds the console for the gateway's jar: node build.mjs [--skip-checks]
// Installs only when the lock changed, and does nothing when nothing changed since the last good build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
const here = dirname(fileURLToPath(import.meta.url));
const installed = join(here, 'node_modules', '.console-lock');
const built = join(here, '..', 'target', 'console.stamp');
const output = join(here, '..', 'target', 'classes', 'static', 'index.html');
const checks = !process.argv.includes('--skip-checks');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    console.error(`console: Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}.`);
    console.error('console: install it, or leave the console out with -Dconsole.skip=true');
    process.exit(1);
}

const documents = join('..', '..', 'docs', 'openapi');
const lock = hash(['package-lock.json', '.npmrc']);
const inputs = hash([...filesBelow('.'), ...filesBelow(documents)]) + (checks ? ' checked' : ' unchecked');
const before = read(built);
if (existsSync(output) && (before === inputs || before === inputs.replace(' unchecked', ' checked'))) {
    console.log('console: unchanged since the last good build');
    process.exit(0);
}
rmSync(built, { force: true });
if (read(installed) !== lock) {
    npm('ci');
    writeFileSync(installed, lock);
}
for (const script of checks ? ['api', 'lint', 'types', 'test', 'build'] : ['build']) {
    npm('run', '--silent', script);
}
mkdirSync(dirname(built), { recursive: true });
writeFileSync(built, inputs);

function npm(...parameters) {
    console.log(`console: npm ${parameters.join(' ')}`);
    const windows = process.platform === 'win32';
    try {
        execFileSync(windows ? 'npm.cmd' : 'npm', parameters, { cwd: here, stdio: 'inherit', shell: windows });
    } catch {
        console.error(`console: npm ${parameters.join(' ')} failed; its own words are above`);
        process.exit(1);
    }
}

function filesBelow(folder) {
    return readdirSync(join(here, folder), { withFileTypes: true })
        .filter(({ name }) => name !== 'node_modules')
        .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
        .sort();
}

function hash(files) {
    const sum = createHash('sha256').update(process.versions.node);
    for (const file of files) {
        sum.update(`\0${file}\0`).update(readFileSync(join(here, file)));
    }
    return sum.digest('hex');
}

function read(file) {
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
