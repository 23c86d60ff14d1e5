/** The claims of the page as ranges: those that `data-claim` is on. */
export function claimRanges(): Range[] {
  return [...document.querySelectorAll("[data-claim]")].map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range;
  });
}

export function claimSentences(): string[] {
  return claimRanges().map(String);
}
