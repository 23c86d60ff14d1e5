import { DEMONSTRATION_PAGES } from "../../scripts/demo/pages.ts";
import { goldDocumentSchema } from "../gold-document.ts";
import { projectFiles, readProjectFile } from "../project-files.ts";

/** What is mutated: our own documents, pages and data. */
export const GOLD_TEXTS: readonly string[] = projectFiles("test/gold/").map((path) => {
  const { title, text } = goldDocumentSchema.parse(JSON.parse(readProjectFile(path)));
  return `${title}\n${text}`;
});

export const PAGES: readonly string[] = DEMONSTRATION_PAGES.map(({ path }) =>
  readProjectFile(`scripts/demo/newsroom/${path}`),
);

export const CLAIM_LINES: readonly string[] = readProjectFile("public/index/claims.ndjson")
  .trimEnd()
  .split("\n");
