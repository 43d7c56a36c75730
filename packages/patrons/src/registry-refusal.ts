import type { RegistryError } from './registry-error.js';
import type { RegistryRefusalDetails } from './registry-error-details.js';

/** An error that refuses: whoever asked is told why, and can do something about it. */
export type RegistryRefusal = Extract<RegistryError, { readonly code: keyof RegistryRefusalDetails }>;

const codes: Readonly<Record<keyof RegistryRefusalDetails, true>> = {
  'patron-unknown': true,
  'patron-leaving': true,
  'card-number-taken': true,
  'card-unknown': true,
  'id-copy-missing': true,
  'return-postage-short': true,
  'no-proof-of-change': true,
  'old-phone-mismatch': true,
  'already-in-cart': true,
  'not-in-cart': true,
  'cart-full': true,
  'bad-credentials': true,
  'password-not-set': true,
  'password-too-short': true,
  'password-too-long': true,
  'password-too-common': true,
  'bad-code': true,
  'code-told-once': true,
  'borrower-closing': true,
};

/** Whether a registry refused what was asked, rather than failed to do it. */
export const isRegistryRefusal = (error: RegistryError): error is RegistryRefusal => error.code in codes;
