import bubble from "../badge/flag-bubble.css?inline";
import tokens from "./tokens.css?inline";

/** What the bubble beside a selection needs inside a closed shadow root. */
export const bubbleSheet: string = tokens + bubble;
