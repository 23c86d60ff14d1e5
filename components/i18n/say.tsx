import { Fragment } from "preact";
import type { Message } from "./translator.ts";
import { useTranslator } from "./translator-context.ts";

/**
 * A translated text; the figure in it stands out. Every name and figure in it stands in its own `<bdi>`, so that a Latin name
 * in an Arabic sentence, or the reverse, does not reorder what is around it.
 */
export function Say({ message }: { message: Message }) {
  const pieces = useTranslator().pieces(message);
  return (
    <>
      {pieces.map(({ words, name }, at) => (
        <Fragment key={at}>
          {name === undefined ? (
            words
          ) : (
            <bdi class={name === "figure" ? "wc-figure" : undefined}>{words}</bdi>
          )}
        </Fragment>
      ))}
    </>
  );
}
