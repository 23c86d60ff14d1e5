import { defineUnlistedScript } from "#imports";
import nlp from "compromise";
import { articleText, register, use } from "../tasks.ts";

export default defineUnlistedScript(() =>
  register("compromise", () => use(nlp(articleText())), 20),
);
