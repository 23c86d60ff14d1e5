/** The same page over https: browsers would try that first anyway. Undefined for anything else. */
export function secureAddress(address: string): string | undefined {
  if (address.startsWith("https://")) return address;
  return address.startsWith("http://") ? `https://${address.slice("http://".length)}` : undefined;
}

/** Where the Internet Archive keeps the page, as near to the day of publication as it can. */
export function archiveAddress(address: string, published: string | null): string {
  const day = published?.replaceAll("-", "") ?? "";
  return `https://web.archive.org/web/${day === "" ? "2" : day}/${address}`;
}
