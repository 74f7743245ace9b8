import { get, getFile, post } from './client';
import type { MembershipShapes } from './paths';

/** A workbook on its way into the register. */
export type Import = MembershipShapes['ImportView'];
export type ImportKind = Import['kind'];
/** What is wrong in one cell or one row. */
export type Finding = MembershipShapes['FindingView'];
/** What became of one row. */
export type RowResult = MembershipShapes['RowResultView'];

export const uploadWorkbook = (organisationId: string, kind: ImportKind, file: File) =>
    post('/api/membership/imports', { query: { organisationId, kind, fileName: file.name }, body: file });
export const imports = (cursor?: string) => get('/api/membership/imports', { query: { limit: 20, cursor } });
export const importById = (id: string) => get('/api/membership/imports/{id}', { path: { id } });
export const findings = (id: string, cursor?: string) =>
    get('/api/membership/imports/{id}/findings', { path: { id }, query: { limit: 50, cursor } });
export const results = (id: string, cursor?: string) =>
    get('/api/membership/imports/{id}/results', { path: { id }, query: { limit: 50, cursor } });
export const runImport = ({ id, contentHash }: Import, goodRowsOnly: boolean) =>
    post('/api/membership/imports/{id}/run', { path: { id }, body: { contentHash, goodRowsOnly } });
export const cancelImport = (id: string) => post('/api/membership/imports/{id}/cancellation', { path: { id } });
export const importTemplate = (kind: ImportKind) => getFile('/api/membership/imports/template', { query: { kind } });
export const markedWorkbook = (id: string) => getFile('/api/membership/imports/{id}/workbook', { path: { id } });
