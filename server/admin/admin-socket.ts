import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** Longest path of a socket that every system takes. */
const LONGEST_PATH = 100;

/** Runs a command of the operator and resolves to what is printed. */
export type RunCommand = (words: readonly string[]) => Promise<string>;

/**
 * The door by which the command line reaches a service that holds the embedded database. A socket
 * file that only the same user can open: nothing listens on the network.
 */
function socketPath(dataDir: string): string {
  const hash = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  if (process.platform === "win32") return `\\\\.\\pipe\\whocounts-${hash}`;
  const beside = join(dataDir, "admin.sock");
  return beside.length < LONGEST_PATH ? beside : join(tmpdir(), `whocounts-${hash}.sock`);
}

/** Opens the door. What a crash left of an earlier one is removed: the caller holds the database. */
export async function serveCommands(
  dataDir: string,
  run: RunCommand,
): Promise<{ close: () => Promise<void> }> {
  const path = socketPath(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  rmSync(path, { force: true });
  const server = createServer((incoming, outgoing) => {
    void text(incoming)
      .then((body) => run(JSON.parse(body) as string[]))
      .then(
        (printed) => outgoing.writeHead(200).end(printed),
        (error: unknown) =>
          outgoing.writeHead(500).end(error instanceof Error ? error.message : String(error)),
      );
  });
  const mask = process.umask(0o077);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  process.umask(mask);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { close };
}

/** Asks the running service; undefined when none is running. Throws what it answers as an error. */
export function askService(dataDir: string, words: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath: socketPath(dataDir), method: "POST" }, (answer) => {
      text(answer).then(
        (printed) => (answer.statusCode === 200 ? resolve(printed) : reject(new Error(printed))),
        reject,
      );
    });
    asking.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(undefined);
      else reject(error);
    });
    asking.end(JSON.stringify(words));
  });
}
