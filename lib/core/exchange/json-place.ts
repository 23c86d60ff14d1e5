/**
 * The column, from 1, at which a field of a one-line JSON text stands: each name of the path is
 * looked for behind the one before it. Good enough to point a person at it; 1 when it is not there.
 */
export function columnOfField(json: string, path: string): number {
  let at = 0;
  let found = 0;
  for (const name of path.split(".")) {
    if (/^\d+$/.test(name)) continue;
    const next = json.indexOf(`${JSON.stringify(name)}:`, at);
    if (next < 0) break;
    found = next;
    at = next + 1;
  }
  return found + 1;
}
