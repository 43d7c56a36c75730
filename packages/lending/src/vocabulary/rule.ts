/** The text of a rule, and its sources. */
export interface RuleText {
  /** The id of the rule, such as RENEW-4, by which readers find it. */
  readonly id: string;
  readonly en: string;
  readonly ja: string;
  /** The guide's requirements and settled ambiguities behind it; empty if the guide is silent. */
  readonly guide?: readonly string[];
  /** The keys of the policy that it reads. */
  readonly policy?: readonly string[];
}

/** Makes a rule: a function with the text of the rule. */
export const rule = <Asked extends (...given: never[]) => unknown>(
  text: RuleText,
  asked: Asked,
): Asked & RuleText => Object.assign(asked, text);
