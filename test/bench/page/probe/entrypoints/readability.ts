import { defineUnlistedScript } from "#imports";
import { Readability } from "@mozilla/readability";
import { register, use } from "../tasks.ts";

export default defineUnlistedScript(() =>
  register(
    "readability",
    () => use(new Readability(document.cloneNode(true) as Document).parse()),
    10,
  ),
);
