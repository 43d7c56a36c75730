/** A text in a built file, and its replacement. */
export interface Change {
  /** The path below the folder of the packages. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export interface RuleFault extends Change {
  readonly id: string;
  readonly description: string;
  /** At least one of these laws should detect the fault. */
  readonly laws: readonly string[];
  /** The second place of the fault, if the same rule exists twice. */
  readonly also?: Change;
  /** True if only concurrent orders can show the fault. */
  readonly atOnce?: true;
  /** True if the fault shows only under other readings of the guide. */
  readonly otherReadings?: true;
}

/** The built file of a module of lending. */
export const lending = (name: string): string => `lending/dist/${name}.js`;

export const rule = (name: string): string => lending(`decisions/${name}`);

export const fault = (
  [id, description]: readonly [string, string],
  file: string,
  [from, to]: readonly [string, string],
  ...laws: readonly string[]
): RuleFault => ({ id, description, file, from, to, laws });
