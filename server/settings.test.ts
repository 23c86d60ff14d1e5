import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("with nothing set, the service is this machine's own, with an embedded database", () => {
  const result = readSettings({});
  expect(result).toMatchObject({
    ok: true,
    settings: {
      host: "127.0.0.1",
      port: 8787,
      database: undefined,
      s3: undefined,
      policy: "second-pair",
      limits: { memberDay: 500, unknownKeyDay: 5, addressDay: 20, queueCap: 1000 },
    },
  });
});

test("keys and published files lie beside the data, unless told otherwise", () => {
  const result = readSettings({ DATA_DIR: "somewhere", KEYS_DIR: "safe", PORT: "" });
  const dataDir = resolve("somewhere");
  expect(result).toMatchObject({
    settings: { dataDir, feedDir: join(dataDir, "public"), keysDir: resolve("safe"), port: 8787 },
  });
});

test("every variable that does not fit is named, and no value is repeated", () => {
  const result = readSettings({
    PORT: "80a",
    DATABASE_URL: "mysql://secret",
    POLICY: "none",
    S3_BUCKET: "a-bucket",
  });
  const faults = result.ok ? [] : result.faults;
  for (const name of ["PORT", "DATABASE_URL", "POLICY", "S3_ENDPOINT", "S3_SECRET_ACCESS_KEY"])
    expect(faults.some((fault) => fault.startsWith(`${name}:`))).toBe(true);
  expect(faults.join()).not.toContain("secret");
});

test("proxies are a list with commas, addresses lose the slash at their end", () => {
  expect(
    readSettings({ TRUSTED_PROXIES: "127.0.0.1, 10.0.0.2,", SERVICE_URL: "https://a.example/x/" }),
  ).toMatchObject({
    settings: { trustedProxies: ["127.0.0.1", "10.0.0.2"], serviceUrl: "https://a.example/x" },
  });
});
