import type { Migration } from "../migrations.ts";

/** The index services that the user joined, by their feeds. */
export const addServices: Migration = (database) => {
  database.createObjectStore("services", { keyPath: "feed" });
};
