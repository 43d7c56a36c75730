import type { Said } from './words.js';

export const said = (en: string, ja: string): Said => ({ en, ja });

/** One sentence after another. */
export const both = (first: Said, second: Said): Said =>
  said(`${first.en} ${second.en}`, `${first.ja}${second.ja}`);
