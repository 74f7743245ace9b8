/** As much of an OpenAPI document as is shown. */
export interface Description {
    paths: Record<string, Record<string, OperationObject>>;
    components?: { schemas?: Record<string, Shape> };
}

interface OperationObject {
    operationId?: string;
    summary?: string;
    description?: string;
    tags?: string[];
    security?: object[];
    parameters?: { name: string; in: string; required?: boolean; schema?: Shape }[];
    requestBody?: { content: Record<string, { schema?: Shape }> };
    responses: Record<string, { content?: Record<string, { schema?: Shape }> }>;
}

export interface Shape {
    $ref?: string;
    type?: string | string[];
    format?: string;
    enum?: unknown[];
    items?: Shape;
    properties?: Record<string, Shape>;
    required?: string[];
}

export interface Field {
    name: string;
    type: string;
    required: boolean;
}

export interface Operation {
    id: string;
    method: string;
    path: string;
    summary: string;
    needsToken: boolean;
    parameters: (Field & { place: string })[];
    body: { type: string; fields: Field[] } | undefined;
    answers: { status: string; type: string; fields: Field[] }[];
}

/** The operations of a document, in the order of their paths. */
export function operationsOf({ paths, components }: Description): Operation[] {
    const schemas = components?.schemas ?? {};
    const told = (content: Record<string, { schema?: Shape }> | undefined) => {
        const shape = Object.values(content ?? {})[0]?.schema;
        return shape === undefined ? undefined : { type: typeOf(shape), fields: fieldsOf(shape, schemas) };
    };
    return Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({
            id: operation.operationId ?? `${method} ${path}`,
            method: method.toUpperCase(),
            path,
            summary: operation.summary ?? operation.description ?? '',
            needsToken: (operation.security ?? []).length > 0,
            parameters: (operation.parameters ?? []).map(({ name, in: place, required, schema }) => ({
                name,
                place,
                required: required ?? false,
                type: typeOf(schema ?? {}),
            })),
            body: told(operation.requestBody?.content),
            answers: Object.entries(operation.responses)
                .filter(([status]) => status !== 'default')
                .map(([status, { content }]) => ({ status, ...(told(content) ?? { type: '–', fields: [] }) })),
        })),
    );
}

function fieldsOf(shape: Shape, schemas: Record<string, Shape>): Field[] {
    const known = shape.$ref === undefined ? shape : (schemas[nameOf(shape.$ref)] ?? {});
    return Object.entries(known.properties ?? {}).map(([name, property]) => ({
        name,
        type: typeOf(property),
        required: known.required?.includes(name) ?? false,
    }));
}

/** A type in one line, for example `MeetingView[]` or `planned | in-session | closed`. */
function typeOf({ $ref, type, format, enum: words, items }: Shape): string {
    if ($ref !== undefined) {
        return nameOf($ref);
    }
    if (words !== undefined) {
        return words.join(' | ');
    }
    if (items !== undefined) {
        return `${typeOf(items)}[]`;
    }
    const simple = Array.isArray(type) ? type.filter((one) => one !== 'null').join(' | ') : (type ?? 'object');
    return format === undefined ? simple : `${simple} (${format})`;
}

const nameOf = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);
