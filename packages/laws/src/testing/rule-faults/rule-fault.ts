/** What stands in a file as built, and what it becomes. */
export interface Change {
  /** From the folder of the packages on. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface RuleFault extends Change {
  readonly id: string;
  readonly says: string;
  /** The laws that should see it: one of them at least. */
  readonly laws: readonly string[];
  /** Where it is planted besides, where the same rule stands twice. */
  readonly also?: Change;
  /** Whether only orders that come at once can see it. */
  readonly atOnce?: true;
  /** Whether it shows only where the guide is read in other ways. */
  readonly otherReadings?: true;
}

/** The file of lending as built. */
export const lending = (name: string): string => `lending/dist/${name}.js`;

/** The file of a rule, as built. */
export const rule = (name: string): string => lending(`decisions/${name}`);

export const fault = (
  [id, says]: readonly [string, string],
  file: string,
  [from, to]: readonly [string, string],
  ...laws: readonly string[]
): RuleFault => ({ id, says, file, from, to, laws });
