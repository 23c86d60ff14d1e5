/** Work that is done again and again in the background, never twice at once. */
export interface Repetition {
  /** Does it now, after what is under way. */
  now(): Promise<void>;
  /** Waits for what is under way, and ends. */
  stop(): Promise<void>;
}

/** `work` handles its own errors. */
export function repeat(work: () => Promise<void>, seconds: number): Repetition {
  let running: Promise<void> = Promise.resolve();
  let hasStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const schedule = () => {
    if (!hasStopped) timer = setTimeout(() => void run(), seconds * 1000);
  };
  const run = () => {
    clearTimeout(timer);
    running = running.then(() => (hasStopped ? undefined : work())).then(schedule);
    return running;
  };
  schedule();
  return {
    now: run,
    async stop() {
      clearTimeout(timer);
      hasStopped = true;
      await running;
    },
  };
}
