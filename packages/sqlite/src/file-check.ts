import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { storeError } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';

const identityOf = (path: string): string | undefined => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
};

const deleted = because(
  'deleted',
  'it was deleted while it was open; open it again',
  '使っている間に削除された',
);

const replaced = because(
  'replaced',
  'it was replaced by another file while it was open; open it again',
  '使っている間に別のファイルに置き換えられた',
);

/**
 * Returns a check that throws if the file was deleted or replaced. A process that has the old file open could
 * continue to write to it, but no other process would see these writes.
 */
export const createFileCheck = (file: string): (() => void) => {
  const path = resolve(file);
  const opened = identityOf(path);
  return () => {
    const found = identityOf(path);
    if (found === opened) return;
    throw storeError('store-unavailable', { store: file, ...(found === undefined ? deleted : replaced) });
  };
};
