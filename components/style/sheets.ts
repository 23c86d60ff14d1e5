import badge from "../badge/badge.css?inline";
import controls from "../controls/controls.css?inline";
import card from "../claim-card/claim-card.css?inline";
import tokens from "./tokens.css?inline";

/** All that badge and card need inside a closed shadow root, as one style sheet. */
export const pageSheet: string = tokens + controls + badge + card;
