import { Fragment } from "preact";
import type { Message } from "./translator.ts";
import { useTranslator } from "./translator-context.ts";

/**
 * A translated text. Every name and figure in it stands in its own `<bdi>`, so that a Latin name
 * in an Arabic sentence, or the reverse, does not reorder what is around it.
 */
export function Say({ message }: { message: Message }) {
  const pieces = useTranslator().pieces(message);
  return (
    <>
      {pieces.map(({ words, isValue }, at) => (
        <Fragment key={at}>{isValue ? <bdi>{words}</bdi> : words}</Fragment>
      ))}
    </>
  );
}
