/** Does the work once; returns what undoes its effect on the page, where it has one. */
export type Task = () => void | (() => void);

export interface Registered {
  name: string;
  run: Task;
  /** Of every so many rounds it takes part in one. */
  every: number;
}

export interface Probe {
  /** When the first script of this page ran. */
  begun: number;
  tasks: Registered[];
}

declare global {
  var probe: Probe;
}

export function register(name: string, run: Task, every = 1): void {
  globalThis.probe.tasks.push({ name, run, every });
}

/** Keeps what was computed, so that no engine leaves the computing out. */
export function use(result: unknown): void {
  (globalThis as { kept?: unknown }).kept = result;
}

/** The article's own text, without navigation: what a library for texts would be given. */
export function articleText(): string {
  return document.querySelector("article")?.textContent ?? "";
}
