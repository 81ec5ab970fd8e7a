/** A file ready to be kept by the reader. */
interface FileToSave {
  name: string;
  type: string;
  text: string;
}

/** The browser reads the file after the click has returned; a minute is ample. */
const KEPT_FOR = 60_000;

/** Hands a file to the browser's downloads. Needs a document: for the extension's own pages only. */
export function saveFile({ name, type, text }: FileToSave): void {
  saveBlob(name, new Blob([text], { type }));
}

/** The same for what is there as a whole. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
