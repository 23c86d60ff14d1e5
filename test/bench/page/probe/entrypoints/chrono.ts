import { defineUnlistedScript } from "#imports";
import { casual } from "chrono-node";
import { articleText, register, use } from "../tasks.ts";

export default defineUnlistedScript(() =>
  register("chrono", () => use(casual.parse(articleText())), 10),
);
