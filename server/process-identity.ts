import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Which process of which machine; told apart from a later process with the same number. */
export interface ProcessIdentity {
  pid: number;
  /** When it began, in a form that only has to be equal or not. Null where it cannot be told. */
  started: string | null;
  /** The machine since it was started, and the room in which process numbers count. */
  where: string;
}

export function identifyThisProcess(): ProcessIdentity {
  return { pid: process.pid, started: look(process.pid)?.started ?? null, where: whereAmI() };
}

/**
 * `elsewhere`: it belongs to another machine or container, so that nobody here can tell whether it
 * still runs.
 */
export function lookFor(holder: ProcessIdentity): "alive" | "dead" | "elsewhere" {
  if (holder.where !== whereAmI()) return "elsewhere";
  if (!isRunning(holder.pid)) return "dead";
  const found = look(holder.pid);
  if (!found || holder.started === null) return "alive";
  // The number may have been given to another process since; a zombie only waits to be counted.
  return found.started === holder.started && found.state !== "Z" ? "alive" : "dead";
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Linux: the state, and the clock tick at which the process began (3rd and 22nd field of `stat`). */
function look(pid: number): { state: string; started: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return undefined; // Not Linux, or it has just ended.
  }
}

function whereAmI(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname(); // Not Linux.
  }
}
