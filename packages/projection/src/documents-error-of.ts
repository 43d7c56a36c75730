import { storeError, type StoreError } from '@torioki/event-store';

/** What a fault of the place where documents are kept means for them, which can always be built anew. */
export const documentsErrorOf = (error: StoreError): StoreError =>
  error.code === 'not-an-event-store'
    ? storeError(
        'store-not-opened',
        {
          store: error.details.store,
          reason: `it holds no readable documents (${error.details.reason}); name another, or remove it to have them built anew`,
        },
        error,
      )
    : error;
