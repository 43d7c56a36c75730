import { refusalText as lendingRefusalText, screenNotes } from '@torioki/lending';
import { isRegistryRefusal, registryRefusalText } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { RequestRefusal } from './settled.js';

const unknownToUs = 'お申込みを受け付けられませんでした。図書館にお問い合わせください。';

const textOf = (refusal: RequestRefusal): string => {
  if (refusal.code in Object.prototype) return unknownToUs;
  if (refusal.code === 'not-registered-at-pickup') return screenNotes.branchRegistration;
  return isRegistryRefusal(refusal) ? registryRefusalText(refusal) : lendingRefusalText(refusal);
};

/** The Japanese text of a refusal; of one that this program does not know, that the library is to be asked. */
export const refusalText = (refusal: RequestRefusal): string =>
  E.getOrElse(() => unknownToUs)(
    E.tryCatch(
      () => textOf(refusal),
      () => unknownToUs,
    ),
  );
