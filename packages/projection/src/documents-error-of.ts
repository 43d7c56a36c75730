import { storeError, type StoreError } from '@torioki/event-store';

/** The documents' error for a fault of their place: damaged ones can be built anew. */
export const documentsErrorOf = (error: StoreError): StoreError => {
  if (error.code !== 'not-an-event-store') return error;
  const { store, reason, damaged } = error.details;
  const advice = damaged ? 'if it is for them alone, remove it to have them built anew' : 'name another';
  return storeError(
    'store-not-opened',
    { store, reason: `it holds no readable documents (${reason}); ${advice}` },
    error,
  );
};
