/** Where a request came from, as far as that can be known. */
export interface Origin {
  /** The other end of the connection. */
  remote: string;
  /** The header that a proxy adds. */
  forwardedFor: string | undefined;
}

/** A name that Node gives to an IPv4 connection on an IPv6 socket. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

/**
 * The client's address. A proxy's word is taken only if the proxy is one of ours, and only for the
 * address that it added itself: anything before it the client may have written.
 */
export function clientAddress(
  { remote, forwardedFor }: Origin,
  trustedProxies: readonly string[],
): string {
  const chain = (forwardedFor ?? "").split(",").flatMap((part) => part.trim() || []);
  let address = plain(remote);
  while (trustedProxies.includes(address)) {
    const before = chain.pop();
    if (before === undefined) break;
    address = plain(before);
  }
  return address;
}

/** Does it come from this machine, and not through a proxy on it? */
export function isFromHere({ remote, forwardedFor }: Origin): boolean {
  return forwardedFor === undefined && /^(?:127\.|::1$)/.test(plain(remote));
}
