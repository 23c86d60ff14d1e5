/** The host in what a reader typed or pasted: a host, or the address of a page. */
export function readSite(typed: string): string | undefined {
  const address = typed.trim();
  if (address === "") return undefined;
  const url = URL.parse(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`);
  return url && url.hostname.includes(".") ? url.host : undefined;
}
