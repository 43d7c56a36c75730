import { rulesOfRefusals, type Refusal } from '../decisions/index.js';
import type { HostRefusal } from '../host-rules/index.js';
import { isOfHost, renderPrecondition, renderRefusal, renderRefusalInEnglish } from './refusals.js';
import { findPlaceName, type Speaker } from './speaker.js';

/** A refusal in words for staff. */
export interface RefusalExplanation {
  /** The reason, with its numbers. */
  readonly text: string;
  /** The precondition that the refused command did not meet; null if the text itself says what to do. */
  readonly first: string | null;
  /** The ids of the rules that refuse for this reason, such as RENEW-3. Usually there is one. */
  readonly rules: readonly string[];
}

/** Explains a refusal to staff, in Japanese or English. */
export const explainRefusal = (
  refusal: Refusal | HostRefusal,
  language: 'ja' | 'en',
  speaker: Speaker,
): RefusalExplanation => {
  const place = (location: Parameters<typeof findPlaceName>[1]) => findPlaceName(speaker, location);
  return {
    text:
      language === 'ja' ? renderRefusal(refusal, speaker, 'staff') : renderRefusalInEnglish(refusal, place),
    first: isOfHost(refusal) ? null : renderPrecondition(refusal, language, place),
    rules: isOfHost(refusal) ? [refusal.code] : (rulesOfRefusals[refusal.code] ?? []),
  };
};
