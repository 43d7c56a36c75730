/** The name of a thrown value. Its text is not repeated, since it may name a person. */
export const nameOfThrown = (thrown: unknown): string =>
  `a thrown ${thrown instanceof Error ? thrown.name : `value of type ${typeof thrown}`}`;
