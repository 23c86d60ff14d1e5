/** Did the database fail for want of room? Then what is in it is good, and comes back with the room. */
export function isFullDisk(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}
