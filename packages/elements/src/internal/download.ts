/** Hands a file over to whatever the member opens such files with, or keeps them in. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A browser may take the file a little after the click
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
