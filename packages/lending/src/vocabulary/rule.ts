/** The text of a rule, and its sources. */
export interface RuleText {
  /** The reader's key to the rule, such as RENEW-4. */
  readonly id: string;
  readonly en: string;
  readonly ja: string;
  /**
   * The requirements and settled ambiguities of the guide that justify it; empty if the guide is silent and
   * the rule is ours.
   */
  readonly guide?: readonly string[];
  /** The keys of the policy that it reads. */
  readonly policy?: readonly string[];
}

/** Makes a rule: a function with the text of the rule. */
export const rule = <Asked extends (...given: never[]) => unknown>(
  text: RuleText,
  asked: Asked,
): Asked & RuleText => Object.assign(asked, text);
