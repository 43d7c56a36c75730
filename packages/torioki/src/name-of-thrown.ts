/** What something thrown is called. What it says is not repeated: it may name a person. */
export const nameOfThrown = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.name : `value of type ${typeof thrown}`;
