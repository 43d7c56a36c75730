import type { BilingualText } from './words.js';

export const bilingual = (en: string, ja: string): BilingualText => ({ en, ja });

/** Joins texts with a separator for each language. */
export const joinTexts = (all: readonly BilingualText[], en: string, ja: string): BilingualText =>
  bilingual(all.map((one) => one.en).join(en), all.map((one) => one.ja).join(ja));
