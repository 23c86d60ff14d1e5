import card from "../claim-card/claim-card.css?inline";
import controls from "../controls/controls.css?inline";

/** What a card needs in a closed shadow root, besides what badges need. */
export const cardSheet: string = controls + card;
