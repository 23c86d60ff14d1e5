import type { Migration } from "../migrations.ts";

/** The first version. */
export const createStores: Migration = (database) => {
  for (const name of ["drafts", "records"] as const) {
    const store = database.createObjectStore(name, { keyPath: "id" });
    store.createIndex("changed", "changed");
    store.createIndex("keys", "keys", { multiEntry: true });
  }
  database.createObjectStore("deliveries");
  const history = database.createObjectStore("history", { autoIncrement: true });
  history.createIndex("draft", "draft");
  database.createObjectStore("keys");
};
