import { refusalText as lendingRefusalText, screenNotes } from '@torioki/lending';
import { isRegistryRefusal, registryRefusalText } from '@torioki/patrons';
import type { RequestRefusal } from './settled.js';

/** The Japanese text of a refusal. */
export const refusalText = (refusal: RequestRefusal): string => {
  if (refusal.code === 'not-registered-at-pickup') return screenNotes.branchRegistration;
  return isRegistryRefusal(refusal) ? registryRefusalText(refusal) : lendingRefusalText(refusal);
};
