/** What a card knows of the page on which the claim stands; nothing of it leaves the device. */
export interface PageFacts {
  url: string;
  title: string;
  /** The outlet's name where the index holds it. */
  outlet: string | undefined;
  published: string | null;
}
