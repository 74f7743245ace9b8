const LIMIT_BYTES = 20 * 1024 * 1024;

/** Why a file need not be sent at all; the service looks at its bytes again. */
export function wrongWith(file: { name: string; size: number }): 'notWorkbook' | 'tooLarge' | undefined {
    if (!file.name.toLowerCase().endsWith('.xlsx')) {
        return 'notWorkbook';
    }
    return file.size > LIMIT_BYTES ? 'tooLarge' : undefined;
}
