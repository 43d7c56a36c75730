/** The text of any thrown value. */
export const textOfThrown = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The name of a thrown error, or the type of another thrown value. Its text is left out: it may name a person. */
export const nameOfThrown = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.name : `value of type ${typeof thrown}`;
