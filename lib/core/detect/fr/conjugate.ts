/** The forms of regular French verbs in "-er" that reports use: "accuse, accusent, accusé, accusée, accusant". */
export function formsOf(infinitives: readonly string[]): string[] {
  return infinitives.flatMap((infinitive) => {
    const stem = infinitive.slice(0, -2);
    return ["er", "e", "ent", "é", "ée", "és", "ées", "ait", "aient", "ant"].map(
      (ending) => stem + ending,
    );
  });
}
