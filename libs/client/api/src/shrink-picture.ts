/** Nobody sees more: the server keeps at most 1600 pixels of width. */
const LONGEST_SIDE = 2400;
/** Below this many bytes a file travels as it is. */
const SMALL = 1_500_000;

/**
 * A photograph as small as it may travel: a phone's picture has ten times the pixels that are kept, and venues have slow
 * lines. What cannot be read here goes out as it is, and the server judges it.
 */
export async function shrinkPicture(file: File): Promise<Blob> {
  if (file.size < SMALL || !('createImageBitmap' in globalThis)) return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const factor = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(bitmap.width * factor), Math.round(bitmap.height * factor)];
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    // a PNG may have transparency, which JPEG has not
    const made = await blobOf(canvas, file.type === 'image/png' ? 'image/webp' : 'image/jpeg');
    return made && made.size < file.size ? made : file;
  } catch {
    return file;
  }
}

const blobOf = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.92));
