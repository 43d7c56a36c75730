/** A fault that is planted in a rule of lending as built: what stands in a file, and what it becomes. */
export interface RuleFault {
  readonly id: string;
  readonly says: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The laws that should see it: one of them at least. */
  readonly laws: readonly string[];
}

/** The file of a rule, as built. */
export const rule = (name: string): string => `decisions/${name}.js`;

export const fault = (
  [id, says]: readonly [string, string],
  file: string,
  [from, to]: readonly [string, string],
  ...laws: readonly string[]
): RuleFault => ({ id, says, file, from, to, laws });
