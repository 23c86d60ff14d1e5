import { Client } from "pg";
import { askService } from "../../../server/admin/admin-socket.ts";
import type { Person } from "../../server/people.ts";
import type { BenchPlace } from "./bench-place.ts";

/** Admits keys by the command line of the running service. */
export async function admit(
  dataDir: string,
  role: "members" | "moderators",
  people: readonly Person[],
): Promise<void> {
  for (const { key } of people)
    if ((await askService(dataDir, [role, "add", key])) === undefined)
      throw new Error("no service is running there");
}

/** Admits members straight in the database. */
export async function admitInDatabase(
  { environment }: BenchPlace,
  people: readonly Person[],
): Promise<void> {
  const client = new Client({ connectionString: environment.DATABASE_URL });
  await client.connect();
  for (const { key } of people)
    await client.query("insert into author_key (key, role) values ($1, 'member')", [key]);
  await client.end();
}
