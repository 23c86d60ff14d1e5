import * as z from "zod/mini";
import { idSchema, textSchema } from "./id.ts";

/** What a report says in place of a domain when nobody knows who published it. */
export const OUTLET_NOT_ESTABLISHED = "not established";

/** A place of publication. `ownership` is plain words; `party` the body whose organ it is, else null. */
export const outletSchema = z.strictObject({
  domain: z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  name: textSchema,
  country: textSchema,
  ownership: textSchema,
  party: z.nullable(idSchema),
});
export type Outlet = z.infer<typeof outletSchema>;
