import { execFileSync } from "node:child_process";

/** PostgreSQL refuses to run as root: then as its own user, else as nobody. */
export function serviceUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody.");
}

function idOf(flag: "-u" | "-g", name: string): number | undefined {
  try {
    const text = execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] });
    return Number(text);
  } catch {
    return undefined; // No such user.
  }
}
