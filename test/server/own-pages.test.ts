import { describe, expect, test } from "vitest";
import { onEachEngine, readAnswer } from "./world.ts";
import { readFileSync } from "node:fs";

onEachEngine((world) => {
  describe("the machine's own pages", () => {
    test("tell how things stand", async () => {
      const health = await fetch(`${world.service.address}/health`);
      expect(await health.json()).toMatchObject({ status: "ok", feed: world.service.feed });
      const metrics = await (await fetch(`${world.service.address}/metrics`)).text();
      expect(metrics).toContain('whocounts_requests_total{route="POST /v1/members",outcome="201"}');
      expect(metrics).toMatch(/^whocounts_queue_records \d+$/m);
      expect(metrics).toMatch(/^whocounts_request_seconds_bucket\{.*le="\+Inf"\} \d+$/m);
    });

    test("are not there for anybody who comes by way of a proxy", async () => {
      for (const path of ["/health", "/metrics"]) {
        const headers = { "x-forwarded-for": "127.0.0.1" };
        const answer = await fetch(world.service.address + path, { headers });
        expect(await readAnswer(answer)).toEqual({ status: 404, error: "not-found" });
      }
    });
  });

  test("the published files are served to anyone, and nothing beside them", async () => {
    const answer = await fetch(`${world.service.address}/feed/feed.json`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("cache-control")).toBe("max-age=300");
    expect(await answer.text()).toBe(
      readFileSync(`${world.place.dataDir}/public/feed.json`, "utf8"),
    );
    for (const path of ["", "packs/", "../keys/root.key.json", "..%2fkeys%2froot.key.json"])
      expect((await fetch(`${world.service.address}/feed/${path}`)).status).toBe(404);
  });
});
