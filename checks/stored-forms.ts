import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { renderNote } from '../packages/cli/dist/backup/backup-note.js';
import { canonicalText, emptyChain, hashLink } from '../packages/event-store/dist/chain.js';
import { decisions } from '../packages/lending/dist/decisions/index.js';
import { lendingEvents } from '../packages/lending/dist/events/index.js';
import { documents } from '../packages/patrons/dist/records/rows.js';
import { createTables } from '../packages/portal/dist/sessions/sql-sessions.js';
import { Roster } from '../packages/portal/dist/staff/people/staff-person.js';
import { SignIn, Trouble } from '../packages/portal/dist/staff/store/staff.js';
import { createStaffTables } from '../packages/portal/dist/staff/store/sql-staff.js';
import { documentsSchema } from '../packages/postgres/dist/documents-schema.js';
import { eventSchema } from '../packages/postgres/dist/event-schema.js';
import { registrySchema } from '../packages/postgres/dist/registry-schema.js';
import { documentsFile } from '../packages/sqlite/dist/documents-file.js';
import { eventFile } from '../packages/sqlite/dist/event-file.js';
import { registryFile } from '../packages/sqlite/dist/registry-file.js';
import { describeCodec } from './describe-codec.js';
import { root } from './pack.mjs';

/** The description of a stored form, after its name. */
type Form = readonly [name: string, description: unknown];

const numbered = (name: string, versions: readonly unknown[]): readonly Form[] =>
  versions.map((one, index) => [`${name} ${index + 1}`, one]);

const events = Object.values(lendingEvents).flatMap(({ type, tags, form }) =>
  numbered(
    `event ${type}`,
    form.codecs.map((codec) => ({ data: describeCodec(codec), tags })),
  ),
);

const commands = Object.values(decisions).flatMap(({ type, versions }) =>
  numbered(`command ${type}`, versions.map(describeCodec)),
);

const withoutSpaces = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim();

const schemas = [
  ...Object.entries({ history: eventFile, registry: registryFile, views: documentsFile }).flatMap(
    ([name, { migrations }]) => numbered(`SQLite ${name}`, migrations.map(withoutSpaces)),
  ),
  ...Object.entries({ history: eventSchema, registry: registrySchema, views: documentsSchema }).flatMap(
    ([name, { migrations }]) =>
      numbered(
        `PostgreSQL ${name}`,
        migrations.map((migration) => withoutSpaces(migration('schema', 'channel'))),
      ),
  ),
];

/** The statements that make the tables of the portal. Each has its first words as a name. */
const portalTables = `${createTables('schema')};${createStaffTables('schema')}`
  .split(';')
  .map(withoutSpaces)
  .filter((statement) => statement !== '')
  .map((statement): Form => [`portal ${/^[^('$]+/.exec(statement)?.[0].trim()}`, statement]);

const printer = ts.createPrinter({ removeComments: true });

/** The interfaces in a source of the portal, without comments. By default all of them. */
const readInterfaces = (path: string, names?: readonly string[]): readonly Form[] => {
  const file = join(root, 'packages/portal/src', path);
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => names?.includes(name.text) ?? true)
    .map((one): Form => [
      `portal ${one.name.text}`,
      withoutSpaces(printer.printNode(ts.EmitHint.Unspecified, one, source)),
    ]);
};

const sessions = [
  ...readInterfaces('sessions/sessions.ts', ['Session', 'RefusedForm', 'StoredOrder']),
  ...readInterfaces('sessions/order.ts'),
  ...readInterfaces('guard/server-key.ts', ['ServerKey']),
  ...Object.entries({ Roster, SignIn, Trouble }).map(([name, codec]): Form => [
    `portal ${name}`,
    describeCodec(codec),
  ]),
];

const rows = Object.entries(documents).map(([table, codec]): Form => [
  `registry ${table}`,
  describeCodec(codec),
]);

const sampleEvent = {
  ...{ id: 'id', type: 'Type', schemaVersion: 1, position: 1, recordedAt: 'instant' },
  ...{ tags: '["tag"]', data: '{"field":1}', metadata: '{}' },
};

const sampleNote = {
  ...{ format: 'torioki-backup/1' as const, librarySystem: 'example', at: 'instant', release: 'release' },
  ...{ head: { position: 1, hash: 'hash' }, files: {} },
};

const others: readonly Form[] = [
  ['chain', hashLink(emptyChain('example').hash, canonicalText(sampleEvent))],
  ['backup.json torioki-backup/1', renderNote(sampleNote)],
];

/** Every form in which the present release stores data. */
export const storedForms: readonly Form[] = [
  ...events,
  ...commands,
  ...schemas,
  ...portalTables,
  ...sessions,
  ...rows,
  ...others,
];
