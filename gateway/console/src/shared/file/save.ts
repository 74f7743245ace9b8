/** Hands bytes to the reader as a file; the address lives only as long as the click. */
export function saveAs(bytes: Blob, name: string): void {
    const address = URL.createObjectURL(bytes);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
}
