import { createServer, type Server } from "node:http";
import { createDiskFolder } from "../../server/publish/disk-folder.ts";
import { publicFolder } from "../../server/publish/feed-place.ts";
import { cacheControl, contentType, isPublishedPath } from "../../server/publish/file-headers.ts";

/** Serves a feed on this machine, for trying it out. Resolves to the server, which listens. */
export async function serveFeed(dir: string, port: number): Promise<Server> {
  const folder = createDiskFolder(publicFolder(dir));
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").slice(1).split("?")[0] ?? "";
    const isFile = request.method === "GET" && isPublishedPath(path);
    void (isFile ? folder.read(path) : Promise.resolve(undefined)).then((bytes) => {
      response.writeHead(bytes ? 200 : 404, {
        "access-control-allow-origin": "*",
        "cache-control": cacheControl(path),
        "content-type": contentType(path),
      });
      response.end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}
