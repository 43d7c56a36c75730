import type { Reader, Speaker } from '@torioki/lending';
import type { Wording } from '@torioki/lending/labels';
import { forStaff } from './labels-for-staff.js';
import { registryErrorText, registryWords } from './labels.js';
import type { RegistryError } from './registry-error.js';
import type { RegistryRefusalDetails } from './registry-error-details.js';

/** A refusal of a registry, as a value: its code, and the facts that a reader needs. */
export type RegistryRefusal = {
  readonly [Code in keyof RegistryRefusalDetails]: { readonly code: Code } & RegistryRefusalDetails[Code];
}[keyof RegistryRefusalDetails];

const codes: Readonly<Record<RegistryRefusal['code'], true>> = {
  'patron-unknown': true,
  'borrower-known': true,
  'borrower-unknown': true,
  'patron-leaving': true,
  'card-number-taken': true,
  'too-many-title-requests': true,
  'reading-history-not-offered': true,
  'search-not-offered': true,
  'too-many-commands': true,
  'already-in-cart': true,
  'not-in-cart': true,
  'cart-full': true,
  'bad-credentials': true,
  'password-not-set': true,
  'password-too-short': true,
  'password-too-long': true,
  'password-too-common': true,
  'bad-code': true,
  'code-shown-once': true,
};

/** Whether the code belongs to a refusal: an error with a text for patrons or staff. */
export const isRegistryRefusal = <Coded extends { readonly code: string }>(
  coded: Coded,
): coded is Extract<Coded, { readonly code: RegistryRefusal['code'] }> => Object.hasOwn(codes, coded.code);

/** The refusal in an error; undefined for other errors. */
export const registryRefusal = (error: RegistryError): RegistryRefusal | undefined =>
  isRegistryRefusal(error) ? ({ code: error.code, ...error.details } as RegistryRefusal) : undefined;

type StaffText = ((details: object, speaker: Speaker) => string) | null;

/** The text of a refusal, for patrons or staff. The texts for patrons come from `words`. */
export const registryRefusalText = (
  { code, ...details }: Pick<RegistryRefusal, 'code'>,
  speaker: Speaker,
  reader: Reader = 'patron',
  words: Wording<typeof registryWords> = registryWords,
): string => {
  const ofStaff = reader === 'staff' ? (forStaff[code] as StaffText) : null;
  return ofStaff?.(details, speaker) ?? registryErrorText({ code, details }, speaker, words);
};
