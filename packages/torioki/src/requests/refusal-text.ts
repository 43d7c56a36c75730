import { refusalText as lendingRefusalText } from '@torioki/lending';
import { isRegistryRefusal, registryRefusalText } from '@torioki/patrons';
import type { RequestRefusal } from './settled.js';

/** The Japanese text of a refusal. */
export const refusalText = (refusal: RequestRefusal): string => {
  if (refusal.code === 'not-registered-at-pickup')
    return '受取館を利用するには、その図書館での利用登録が必要です。';
  return isRegistryRefusal(refusal) ? registryRefusalText(refusal) : lendingRefusalText(refusal);
};
