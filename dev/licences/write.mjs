// Writes docs/licences.md: what the services and the console ship, under which licence. After mvn package: node dev/licences/write.mjs [--check] [--root FOLDER]
// --check writes nothing and ends with 1 when the file is not what it would write, or when a licence is not among those that are taken.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const given = process.argv.indexOf('--root');
const root = given > 0 ? process.argv[given + 1] : join(dirname(fileURLToPath(import.meta.url)), '../..');
const page = join(root, 'docs/licences.md');
const services = ['gateway', 'membership-service', 'activity-service', 'grievance-service', 'scoring-service'];
// Of several licences one of these is enough.
const taken = [
    'Apache-2.0', 'MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Go License', 'CC0-1.0', 'EPL-2.0', 'LGPL-2.1-only',
    'GPL-2.0-with-classpath-exception', 'Unlicense', 'Bouncy Castle Licence',
];

const parts = new Map();
const add = (name, version, licences, where) => {
    const key = `${name} ${version}`;
    const part = parts.get(key) ?? { name, version, licences, where: [] };
    part.where.push(where);
    parts.set(key, part);
};

for (const service of services) {
    const bill = join(root, service, 'target/classes/META-INF/sbom/application.cdx.json');
    if (!existsSync(bill)) {
        console.error(`${service} has no bill of materials: run mvn package first, not offline`);
        process.exit(2);
    }
    for (const { group, name, version, licenses } of JSON.parse(readFileSync(bill, 'utf8')).components) {
        if (group !== 'org.xianfeng') {
            const names = (licenses ?? []).map(({ license, expression }) => license?.id ?? license?.name ?? expression);
            add(`${group}:${name}`, version, names, service.replace('-service', ''));
        }
    }
}
const lock = JSON.parse(readFileSync(join(root, 'gateway/console/package-lock.json'), 'utf8'));
for (const [path, { version, license, dev }] of Object.entries(lock.packages)) {
    if (path && !dev) {
        add(path.replace(/^.*node_modules\//, ''), version, license ? [license] : [], 'console');
    }
}

const strange = [...parts.values()].filter(({ licences }) => !licences.some((one) => taken.includes(one)));
strange.forEach(({ name, version, licences }) =>
    console.error(`${name} ${version} is under ${licences.join(', ') || 'no licence that is told'}: see whether it may be shipped`),
);
const order = (one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1);
const rows = [...parts.values()]
    .sort(order)
    .map(({ name, version, licences, where }) => `| ${name} | ${version} | ${licences.join(' or ')} | ${[...new Set(where)].join(', ')} |`);
const text = `# Licences

What the services and the console ship beside our own code (Apache-2.0, [LICENSE](../LICENSE)), from the bills of materials and the lock file. Written by
\`node dev/licences/write.mjs\` after \`mvn package\`; the build fails where this is not so any more. Each image carries the bill of its service as \`/app/sbom.json\`.

| Part | Version | Licence | In |
|---|---|---|---|
${rows.join('\n')}
`;

if (process.argv.includes('--check')) {
    const known = existsSync(page) ? readFileSync(page, 'utf8') : '';
    if (known !== text) {
        console.error('docs/licences.md is not what is shipped: node dev/licences/write.mjs');
    }
    process.exit(known === text && strange.length === 0 ? 0 : 1);
}
writeFileSync(page, text);
process.exit(strange.length === 0 ? 0 : 1);
