import type { Said } from './words.js';

export const said = (en: string, ja: string): Said => ({ en, ja });

/** Joins texts with a separator for each language. */
export const joined = (all: readonly Said[], en: string, ja: string): Said =>
  said(all.map((one) => one.en).join(en), all.map((one) => one.ja).join(ja));
