import { storeError, type StoreError } from '@torioki/event-store';

/**
 * Translates an error from opening a store into one for documents. Unlike a history, damaged documents can be
 * rebuilt.
 */
export const toDocumentsError = (error: StoreError): StoreError => {
  if (error.code !== 'not-an-event-store') return error;
  const { store, reason, damaged } = error.details;
  const advice = damaged ? 'if nothing else is stored there, remove it to rebuild them' : 'name another';
  return storeError(
    'store-not-opened',
    { store, reason: `it holds no readable documents (${reason}); ${advice}` },
    error,
  );
};
