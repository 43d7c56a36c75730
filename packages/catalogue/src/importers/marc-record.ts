/** A field of a MARC record. A control field has one subfield, without a code. */
export interface MarcField {
  readonly tag: string;
  readonly indicators: string;
  readonly subfields: readonly (readonly [code: string, text: string])[];
}

export type MarcRecord = readonly MarcField[];
