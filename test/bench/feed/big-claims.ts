import { readFileSync } from "node:fs";
import { claimSchema, type Claim, type Report } from "../../../lib/core/claim.ts";
import { addDays } from "../../../lib/core/period.ts";
import type { ClaimRecord } from "../../../lib/core/record/claim-record.ts";
import { toMoment } from "../../../lib/core/record/plain-text.ts";
import type { Dice } from "../../feed/dice.ts";

const claims: Claim[] = readFileSync("public/index/claims.ndjson", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => claimSchema.parse(JSON.parse(line)));

/** The claims of the first index, article by article: 1 to 42 of each, 2.8 on average. */
const articles = [...Map.groupBy(claims, ({ reports }) => reports[0]?.url).values()];

/** Words of real notes and addresses, so that made-up ones pack as badly. */
const words = [
  ...new Set(
    claims.flatMap(
      ({ note, reports }) =>
        `${note ?? ""} ${reports[0]?.url ?? ""}`.toLowerCase().match(/[a-z]{3,12}/g) ?? [],
    ),
  ),
];

/**
 * What a member enters from one article, in the likeness of an article of the first index: its
 * truce, parties and outlet, as many claims; other figures, days, addresses and notes.
 */
export function likeRealArticle(author: string, dice: Dice): ClaimRecord[] {
  const like = dice.of(articles);
  const shift = dice.pick(400);
  const report = makeReport(like[0]?.reports[0], dice);
  const begun = Date.parse("2026-01-01T00:00:00Z") + dice.pick(300 * 86_400) * 1000;
  return like.map((claim, i) => {
    const { id: _, ...said } = claim;
    const from = addDays(claim.period?.from ?? "2017-01-01", shift);
    return {
      v: 1,
      type: "claim",
      author,
      created: toMoment(begun + i * 40_000 + dice.pick(30_000)),
      ...said,
      value: claim.value === null ? null : dice.pick(3000),
      valueMax: null,
      period: claim.period && { from, to: addDays(from, dice.pick(14)) },
      reports: [report],
      note: makeNote(claim.note, dice),
    };
  });
}

function makeReport(like: Report | undefined, dice: Dice): Report {
  const outlet = like?.outlet?.includes(".") ? like.outlet : "news.example";
  const published = addDays("2016-01-01", dice.pick(3650));
  const slug = Array.from({ length: 6 }, () => dice.of(words)).join("-");
  const url = `https://${outlet}/${published.replaceAll("-", "/")}/${slug}-${dice.pick(1e6)}`;
  return { url, outlet, published, lang: like?.lang ?? "en" };
}

/** Half of the real notes are such as "Monthly figure", which many claims share. */
function makeNote(like: string | null, dice: Dice): string | null {
  if (like === null || dice.happens(0.5)) return like;
  const count = Math.max(1, Math.round(like.length / 7));
  return Array.from({ length: count }, () => dice.of(words)).join(" ");
}
