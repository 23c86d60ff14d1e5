interface SavedFile {
  name: string;
  mime: string;
  /** Or pieces, where the whole may be too long for one text. */
  text: string | string[];
}

/** Hands a file to the reader as a download, without a permission to download. */
export function saveFile({ name, mime, text }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([text].flat(), { type: mime }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
