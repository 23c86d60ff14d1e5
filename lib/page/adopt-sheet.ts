/** Adds a style sheet to a document or shadow root, beside those of the page. */
export function adoptSheet(owner: DocumentOrShadowRoot, css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  owner.adoptedStyleSheets = [...owner.adoptedStyleSheets, sheet];
  return sheet;
}
