// Types of the services' HTTP interfaces, generated from docs/openapi: node api.mjs --write
// Without --write it only looks: a difference between a document and its types fails the build.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const here = dirname(fileURLToPath(import.meta.url));
export const DOCUMENTS = join(here, '..', '..', 'docs', 'openapi');
export const TYPES = join(here, 'src', 'api', 'generated');

/** The services whose documents or types are missing, spare or different. */
export async function differences(documents = DOCUMENTS, types = TYPES) {
    const wanted = servicesIn(documents, '.json');
    const spare = servicesIn(types, '.ts').filter((service) => !wanted.includes(service));
    const different = [];
    for (const service of wanted) {
        const file = join(types, `${service}.ts`);
        if (!existsSync(file) || readFileSync(file, 'utf8') !== (await typesOf(documents, service))) {
            different.push(service);
        }
    }
    return [...different, ...spare].sort();
}

async function typesOf(documents, service) {
    const nodes = await openapi(pathToFileURL(join(documents, `${service}.json`)), { defaultNonNullable: false });
    return `// Generated from docs/openapi/${service}.json by api.mjs; a change by hand fails the build.\n${astToString(nodes)}`;
}

function servicesIn(folder, ending) {
    return existsSync(folder)
        ? readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).sort()
        : [];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    if (process.argv.includes('--write')) {
        mkdirSync(TYPES, { recursive: true });
        for (const service of servicesIn(DOCUMENTS, '.json')) {
            writeFileSync(join(TYPES, `${service}.ts`), await typesOf(DOCUMENTS, service));
        }
    }
    const found = await differences();
    if (found.length > 0) {
        console.error(`console: the types differ from docs/openapi for: ${found.join(', ')}`);
        console.error('console: write them anew with: npm run api:write');
        process.exit(1);
    }
}
