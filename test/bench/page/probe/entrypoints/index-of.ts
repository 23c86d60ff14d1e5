import { defineUnlistedScript } from "#imports";
import { register, use } from "../tasks.ts";

/** The floor of searching a page: one word that is not in it. */
export default defineUnlistedScript(() =>
  register("index-of", () => use(document.body.textContent.indexOf("stillstand"))),
);
