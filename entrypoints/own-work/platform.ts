import type { Stamp } from "../../lib/core/own-work/revise.ts";
import { toMoment } from "../../lib/core/record/plain-text.ts";
import { createPrimitives } from "../../lib/core/record/primitives.ts";

export const primitives = createPrimitives(globalThis);

/** A new id and the present moment. */
export const stamp = (): Stamp => ({ id: crypto.randomUUID(), now: toMoment(Date.now()) });
