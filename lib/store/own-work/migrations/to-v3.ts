import type { Migration } from "../migrations.ts";

/** Own claims whose quote was not found on their page when it was last read, by id. */
export const addLostQuotes: Migration = (database) => {
  database.createObjectStore("lost");
};
