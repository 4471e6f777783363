/** Gives the browser a file to keep. */
export function keepFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // the download has its own hold on it by the time the browser is idle
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
