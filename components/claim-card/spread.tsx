import type { Comparison } from "../../lib/core/compare/comparison.ts";
import { Say } from "../i18n/say.tsx";
import { useTranslator } from "../i18n/translator-context.ts";

/** How far the comparable figures lie apart, as figures and without a judgement. */
export function Spread({ spread }: Pick<Comparison, "spread">) {
  const t = useTranslator();
  if (!spread) return null;
  const values = { least: t.number(spread.least), most: t.number(spread.most) };
  if (spread.least === spread.most) {
    return (
      <p class="wc-spread">
        <Say message={{ key: "spreadSame", values }} />
      </p>
    );
  }
  return (
    <p class="wc-spread">
      <Say
        message={
          spread.ratio === null
            ? { key: "spread", values }
            : { key: "spreadTimes", values: { ...values, ratio: t.decimal(spread.ratio) } }
        }
      />
    </p>
  );
}
