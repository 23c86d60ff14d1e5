import { defineUnlistedScript } from "#imports";
import { provideCard } from "../annotator/card-port.ts";
import { createCard } from "./card.tsx";

/** The card: run by the background where the annotator has badges to show. */
export default defineUnlistedScript(() => provideCard(createCard));
