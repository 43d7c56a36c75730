/** A text in both languages. */
export interface InBothLanguages {
  readonly ja: string;
  readonly en: string;
}
