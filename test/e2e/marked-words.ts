/** The words that are marked in a page, as far as they still stand there. Runs in the page. */
export function markedWords(): string[] {
  const range = document.createRange();
  return [...CSS.highlights.values()]
    .flatMap((ranges) => [...ranges])
    .filter(
      ({ startContainer, endContainer }) => startContainer.isConnected && endContainer.isConnected,
    )
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return String(range);
    });
}
