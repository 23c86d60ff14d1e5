import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { readLinesUntil } from "./read-lines-until.ts";

const script = fileURLToPath(new URL("../../../scripts/server.ts", import.meta.url));

/** `npm run server` in a process of its own, as in production. */
export interface ServerProcess {
  pid: number;
  address: string;
  /** Seconds of a processor that it has used so far; undefined where the system does not tell. */
  cpuSeconds(): number | undefined;
  invitation: string | undefined;
  /** Ends it without any warning, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to end. Resolves to its exit status. */
  stop(): Promise<number | null>;
}

/** Resolves when it serves. Throws an Error with its last words when it does not. */
export async function startServerProcess(
  environment: Record<string, string | undefined>,
): Promise<ServerProcess> {
  const env = { ...process.env, PORT: "0", LOG_LEVEL: "error", ...environment };
  const child = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (text: Buffer) => (complaint = (complaint + text).slice(-4000)));
  const ended = once(child, "exit");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  const lines = await Promise.race([
    readLinesUntil(createInterface({ input: child.stdout }), (line) => line.includes("The feed:")),
    ended.then(() => undefined),
  ]);
  if (!lines) throw new Error(`the service did not start: ${complaint}`);
  return {
    pid: child.pid ?? 0,
    address: wordAfter(lines, "The index service:") ?? "",
    cpuSeconds: () => cpuSecondsOf(child.pid ?? 0),
    invitation: lines.find((line) => line.includes("#invite="))?.trim(),
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}

/** Linux counts in hundredths of a second: the 14th and 15th field of `stat`. */
function cpuSecondsOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined; // Not Linux.
  }
}

function wordAfter(lines: readonly string[], label: string): string | undefined {
  return lines
    .find((line) => line.startsWith(label))
    ?.slice(label.length)
    .trim();
}
