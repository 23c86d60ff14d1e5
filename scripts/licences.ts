/** `npm run licences`: writes the notice of what others wrote; a test says when it is due. */
import { writeFileSync } from "node:fs";
import { findBundledPackages } from "./release/bundled-packages.ts";
import { licenceText } from "./release/licence-text.ts";

writeFileSync(
  new URL("../public/licences.txt", import.meta.url),
  licenceText(findBundledPackages()),
);
