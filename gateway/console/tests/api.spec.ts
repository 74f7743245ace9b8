import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differences, DOCUMENTS, TYPES } from '../api.mjs';

describe('the types of the services', () => {
    let folder = '';
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'documents-'));
        cpSync(DOCUMENTS, folder, { recursive: true });
    });
    afterEach(() => {
        rmSync(folder, { recursive: true });
    });

    it('are those of the documents', async () => {
        expect(await differences()).toEqual([]);
    });

    it('are found out when a document says something else, is missing or is new', async () => {
        const scoring = join(folder, 'scoring.json');
        writeFileSync(scoring, readFileSync(scoring, 'utf8').replace('"asOf"', '"readAt"'));
        rmSync(join(folder, 'grievance.json'));
        cpSync(join(folder, 'activity.json'), join(folder, 'calendar.json'));
        expect(await differences(folder, TYPES)).toEqual(['calendar', 'grievance', 'scoring']);
    });
});
