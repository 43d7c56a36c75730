import { Subject } from 'rxjs';
import { changesByDocument, type DocumentChanges } from '../document-changes.js';
import type { ReadDocuments } from '../query.js';

/** Whether the changes may change the answer of a query that read these documents. */
export const canAffect = (changed: DocumentChanges, ...read: readonly ReadDocuments[]): boolean => {
  const changes = new Subject<DocumentChanges>();
  let isAffected = false;
  changesByDocument(changes)(read).subscribe(() => {
    isAffected = true;
  });
  changes.next(changed);
  return isAffected;
};

/** The documents with these keys, for `canAffect`. */
export const readKeys = (model: string, ...keys: readonly string[]): ReadDocuments => ({
  model,
  keys,
  list: null,
});
