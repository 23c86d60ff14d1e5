import { useLayoutEffect, useRef } from "preact/hooks";
import { useTranslator } from "../i18n/translator-context.ts";
import { createBadge, type BadgeContent, type BadgeElement } from "./create-badge.ts";

/** The badge of pages, inside a view. */
export function Badge(props: BadgeContent) {
  const t = useTranslator();
  const place = useRef<HTMLSpanElement>(null);
  const badge = useRef<BadgeElement>(undefined);
  useLayoutEffect(() => {
    badge.current ??= createBadge(document);
    badge.current.draw(t, props);
    place.current?.append(badge.current.element);
  });
  return <span ref={place} />;
}
