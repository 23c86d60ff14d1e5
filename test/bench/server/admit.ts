import { askService } from "../../../server/admin/admin-socket.ts";
import type { Person } from "../../server/people.ts";

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
