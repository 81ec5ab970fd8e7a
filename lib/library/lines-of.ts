/** The lines of a file in UTF-8, one after another, read as they are asked for; without the line's end and a byte order mark. */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  try {
    let rest: string[] = [];
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (done ? decoder.decode() : decoder.decode(value, { stream: true })).split('\n');
      const [first = '', ...others] = lines;
      rest.push(first);
      for (const line of others) {
        yield withoutReturn(rest.join(''));
        rest = [line];
      }
      if (done) break;
    }
    const last = withoutReturn(rest.join(''));
    if (last !== '') yield last;
  } finally {
    await reader.cancel();
  }
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
