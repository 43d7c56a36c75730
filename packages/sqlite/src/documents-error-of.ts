import { storeError, type StoreError } from '@torioki/event-store';

/** What a fault of a file means for the documents in it, which can always be built anew. */
export const documentsErrorOf = (file: string, error: StoreError): StoreError =>
  error.code === 'not-an-event-store'
    ? storeError(
        'store-not-opened',
        {
          store: file,
          reason: `it holds no readable documents (${error.details.reason}); name another, or remove it to have them built anew`,
        },
        error,
      )
    : error;
