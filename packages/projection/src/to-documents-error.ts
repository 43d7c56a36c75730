import { storeError, type StoreError } from '@torioki/event-store';

/**
 * Translates the error of an unopened store into an error about documents, which can be rebuilt if they are
 * damaged.
 */
export const toDocumentsError = (error: StoreError): StoreError => {
  if (error.code !== 'not-an-event-store') return error;
  const { store, reason, damaged } = error.details;
  const advice = damaged ? 'if nothing else is stored there, remove it to rebuild them' : 'name another';
  return storeError(
    'store-not-opened',
    { store, reason: `it contains no readable documents (${reason}); ${advice}` },
    error,
  );
};
