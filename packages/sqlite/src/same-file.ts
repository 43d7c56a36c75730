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
  'another file was put in its place while it was open; open it again',
  '使っている間に別のファイルに置き換えられた',
);

/**
 * Throws if a path no longer leads to the same file, because that was deleted or another was put in its place. A
 * process that has the old file open could go on writing to it, and nobody else would ever see that.
 */
export const sameFile = (file: string): (() => void) => {
  const path = resolve(file);
  const opened = identityOf(path);
  return () => {
    const found = identityOf(path);
    if (found === opened) return;
    throw storeError('store-unavailable', { store: file, ...(found === undefined ? deleted : replaced) });
  };
};
