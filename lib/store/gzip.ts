/** Compressing with what the browser has (`CompressionStream`: Chromium 80, Firefox 113), off the thread that asks. */

/** Pieces of one text as compressed bytes. */
export async function gzip(parts: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([...parts]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text again; rejects where the bytes are none that `gzip` made. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
