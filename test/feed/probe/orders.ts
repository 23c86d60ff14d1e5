import { createServer, type IncomingMessage } from "node:http";
import type { ProbeCommand } from "./command.ts";

interface Order {
  id: number;
  command: ProbeCommand;
  resolve(value: unknown): void;
  reject(error: Error): void;
}
interface Result {
  id: number;
  ok: boolean;
  value?: unknown;
  error?: string;
}

/** Hands commands to the extension, one at a time, through a server on this machine. */
export interface Orders {
  address: string;
  run<Reply>(command: ProbeCommand): Promise<Reply>;
  close(): Promise<void>;
}

const LONG_POLL_MS = 10_000;

export async function startOrders(): Promise<Orders> {
  const waiting: Order[] = [];
  const sent = new Map<number, Order>();
  const arrivals = new EventTarget();
  let nextId = 0;

  const takeNext = async (): Promise<object | undefined> => {
    if (waiting.length === 0) await nextArrival(arrivals);
    const order = waiting.shift();
    if (order) sent.set(order.id, order);
    return order && { id: order.id, ...order.command };
  };
  const settle = async (request: IncomingMessage): Promise<undefined> => {
    const { id, ok, value, error } = await readResult(request);
    const order = sent.get(id);
    sent.delete(id);
    if (ok) order?.resolve(value);
    else order?.reject(new Error(error));
  };

  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    void (request.url === "/next" ? takeNext() : settle(request)).then((body) => {
      response.statusCode = body ? 200 : 204;
      response.end(body && JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${typeof at === "object" ? at?.port : 0}`,
    run: <Reply>(command: ProbeCommand) =>
      new Promise<Reply>((resolve, reject) => {
        const order = { id: nextId++, command, resolve, reject };
        waiting.push(order);
        arrivals.dispatchEvent(new Event("order"));
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function nextArrival(arrivals: EventTarget): Promise<void> {
  await Promise.race([
    new Promise((resolve) => arrivals.addEventListener("order", resolve, { once: true })),
    new Promise((resolve) => setTimeout(resolve, LONG_POLL_MS)),
  ]);
}

async function readResult(request: IncomingMessage): Promise<Result> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as Result;
}
