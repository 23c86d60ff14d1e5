/** What stands in a file for the id of something that has none, told apart by its place in the file. */
export function nameInFile(id: string | null, position: number): string {
  return id ?? `unnamed-${position + 1}`;
}

/** The id that such a name stands for; null for something that has none. */
export function idOfName(name: string | null): string | null {
  return name === null || /^unnamed-\d+$/.test(name) ? null : name;
}
