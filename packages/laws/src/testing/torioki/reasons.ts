/** The laws by which Torioki refuses, by its own codes. What is not here is told in Torioki's word. */
const lawsByCode: Readonly<Record<string, string>> = {
  'over-reservation-limit': 'limit',
  'title-not-held': 'on-hand',
  'copy-borrowed': 'on-hand',
  'not-for-loan': 'leaves-the-house',
  'in-library-only': 'leaves-the-house',
  'in-library-short': 'leaves-the-house',
  'copy-not-lendable': 'leaves-the-house',
  'already-reserved': 'not-twice',
  'title-twice': 'not-twice',
  'already-borrowed': 'not-borrowed',
  'already-secured': 'cancel-secured',
  'pickup-settled': 'cancel-secured',
  'set-aside-for-other': 'kept-for-another',
  'title-waited-for': 'nobody-passed-over',
  'copy-elsewhere': 'one-copy',
  'predecessor-not-secured': 'in-order',
  'duplicate-priority': 'in-order',
  'turn-has-come': 'turn-stays',
  'rank-too-small': 'turn-stays',
  'renewal-branch-pickup': 'renew-1',
  'renewal-patron-overdue': 'renew-2',
  'renewal-reserved-by-other': 'renew-3',
  'renewal-limit-reached': 'renew-4',
  'renewal-interlibrary': 'renew-5',
};

export const reasonsOf = (refusals: readonly { readonly code: string }[]): readonly string[] => [
  ...new Set(refusals.map(({ code }) => lawsByCode[code] ?? code)),
];
