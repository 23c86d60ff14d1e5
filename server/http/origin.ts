import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Origin } from "./client-address.ts";

export function originOf(c: Context): Origin {
  return {
    remote: getConnInfo(c).remote.address ?? "",
    forwardedFor: c.req.header("x-forwarded-for"),
  };
}
