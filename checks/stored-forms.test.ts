import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalJson } from '../packages/event-store/dist/canonical.js';
import { root } from './pack.mjs';
import { storedForms } from './stored-forms.js';

const file = join(root, 'history/forms.json');

type Hashes = Readonly<Record<string, string>>;

const frozen: Hashes = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Hashes) : {};

const present: Hashes = Object.fromEntries(
  storedForms.map(([name, description]) => [name, hash('sha256', canonicalJson(description as string))]),
);

const changed = Object.keys(frozen).filter((name) => frozen[name] !== present[name]);

test('every stored form has a name of its own', () => {
  expect(Object.keys(present)).toHaveLength(storedForms.length);
});

test('no stored form of a release has changed', () => {
  expect(
    changed,
    'Libraries have stored data in these forms. Restore each form, and add a version: see docs/change-a-stored-form.md.',
  ).toEqual([]);
});

test('every stored form is in the list; an update adds new ones, and never replaces one', async () => {
  await expect(`${JSON.stringify({ ...present, ...frozen }, null, 2)}\n`).toMatchFileSnapshot(file);
});
