import badge from "../badge/badge.css?inline";
import tokens from "./tokens.css?inline";

/** What badges need inside a closed shadow root, as one style sheet. */
export const badgeSheet: string = tokens + badge;
