/** What a rule says, and what it rests on. */
export interface RuleText {
  /** Such as RENEW-4: one finds the rule by it. */
  readonly id: string;
  readonly en: string;
  readonly ja: string;
  /**
   * The requirements and settled ambiguities of the guide on which it rests; none where the guide is silent and the
   * rule is ours.
   */
  readonly guide?: readonly string[];
  /** The keys of the policy that it reads. */
  readonly policy?: readonly string[];
}

/** A rule: what it says, and the function that asks it. */
export const rule = <Asked extends (...given: never[]) => unknown>(
  text: RuleText,
  asked: Asked,
): Asked & RuleText => Object.assign(asked, text);
