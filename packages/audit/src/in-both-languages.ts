export interface InBothLanguages {
  readonly ja: string;
  readonly en: string;
}
