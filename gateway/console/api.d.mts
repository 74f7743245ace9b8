export const DOCUMENTS: string;
export const TYPES: string;
export function differences(documents?: string, types?: string): Promise<string[]>;
