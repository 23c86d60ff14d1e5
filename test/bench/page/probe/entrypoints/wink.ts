import { defineUnlistedScript } from "#imports";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { articleText, register, use } from "../tasks.ts";

/** Its model is made ready in the first call, as a page would pay it. */
export default defineUnlistedScript(() => {
  let wink: ReturnType<typeof winkNlp> | undefined;
  register("wink", () => use((wink ??= winkNlp(model)).readDoc(articleText())), 20);
});
