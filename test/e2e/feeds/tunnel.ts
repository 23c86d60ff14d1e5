import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";

/** A proxy on this machine through which a browser reaches every https host. */
export interface Tunnel {
  port: number;
  /** The hosts that were asked for, with their ports. */
  asked: string[];
  /** Ends every connection; until it is mended nobody is reached. */
  cut(): void;
  mend(): void;
  /** Ends every connection, and lets new ones wait. */
  slowDown(ms: number): void;
  close(): Promise<void>;
}

/**
 * Leads every host to one port of this machine, so that feeds can stand at public names in tests:
 * the extension takes no others. What is asked for is known, and nothing else is reached.
 */
export async function openTunnel(to: () => number): Promise<Tunnel> {
  const sockets = new Set<Socket>();
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  };
  let isCut = false;
  let waitMs = 0;
  const server = createServer((_, response) => response.writeHead(403).end());
  const tunnel: Tunnel = {
    port: 0,
    asked: [],
    cut() {
      isCut = true;
      drop();
    },
    mend() {
      isCut = false;
      waitMs = 0;
    },
    slowDown(ms) {
      waitMs = ms;
      drop();
    },
    async close() {
      drop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  server.on("connect", (request, stream) => {
    const socket = stream as Socket;
    keep(socket);
    tunnel.asked.push(request.url ?? "");
    if (isCut || !request.url?.endsWith(".example:443")) {
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const inner = connect(to(), "127.0.0.1", () =>
      setTimeout(() => {
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        inner.pipe(socket).pipe(inner);
      }, waitMs),
    );
    keep(inner);
    inner.on("close", () => socket.destroy());
    socket.on("close", () => inner.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  tunnel.port = (server.address() as AddressInfo).port;
  return tunnel;
}
