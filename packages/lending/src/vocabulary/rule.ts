/** The text of a rule, and its sources. */
export interface RuleText {
  /** The id of the rule, such as RENEW-4. Readers find the rule in the rule book by this id. */
  readonly id: string;
  readonly en: string;
  readonly ja: string;
  /**
   * The guide's requirements and the settled ambiguities that the rule follows. Empty if the guide is silent.
   */
  readonly guide?: readonly string[];
  /** The keys of the policy that the rule reads. */
  readonly policy?: readonly string[];
}

/** Makes a rule: a function with the text of the rule. */
export const rule = <Asked extends (...given: never[]) => unknown>(
  text: RuleText,
  judge: Asked,
): Asked & RuleText => Object.assign(judge, text);
