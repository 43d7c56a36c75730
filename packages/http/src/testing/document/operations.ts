import { decisions, staffRoles } from '@torioki/lending';
import { guardedNames } from '@torioki/lending/host-rules';
import { views, type LibraryView } from '@torioki/read-models';
import { scanFields } from 'torioki/requests';
import { fileRoles } from '../../../../torioki/dist/answers/request-definition.js';
import { viewEntries } from '../../../../read-models/dist/testing/view-entries.js';
import { commandOf } from '../../../../torioki/dist/testing/requests-page/commands.js';
import { looksAt } from '../../../../torioki/dist/testing/requests-page/requests.js';
import { methodsOf } from '../../../../torioki/dist/testing/requests-page/methods.js';
import { refusalCodes } from '../../../../torioki/dist/testing/requests-page/shown.js';
import { isQuery, isQueryWithoutBody, type Row } from '../../requests/call-method.js';
import { hasPrivateArguments } from '../../routes/views.js';
import { deskRows, fileRows, libraryRows, portalRows, type Rows } from '../../routes/rows.js';
import { argumentsOf } from '../../views/read-view-body.js';
import type { AnswerSchemas } from './answer-schemas.js';
import type { Operation } from './operation.js';

interface Place {
  readonly tag: string;
  readonly path: string;
  readonly rows: Rows;
  readonly type: string;
  readonly rehearsal?: string;
}

const places: readonly Place[] = [
  { tag: 'desk', path: '/desk', rows: deskRows, type: 'RegistryDesk', rehearsal: 'DeskRehearsal' },
  { tag: 'patron', path: '/patron', rows: fileRows, type: 'RegistryFile', rehearsal: 'FileRehearsal' },
  { tag: 'me', path: '/me', rows: portalRows, type: 'RegistryPortal', rehearsal: 'PortalRehearsal' },
  { tag: 'library', path: '', rows: libraryRows, type: 'RegistryLibrary' },
];

/** The type of the command that a request becomes. */
const commandOfRow = (row: Row): string | undefined =>
  row && 'becomes' in row ? row.becomes?.type : undefined;

/** The effect, the fields and the command of a method. A command of lending has no row. */
const describeRow = (name: string, row: Row): Pick<Operation, 'text' | 'fields' | 'roles' | 'command'> => {
  if (row !== undefined)
    return { text: row.en, fields: row.fields ?? {}, roles: row.roles, command: commandOfRow(row) };
  const { type, fields, roles } = decisions[name as keyof typeof decisions];
  return { text: commandOf(type).sentence, fields, roles, command: type };
};

/** The codes in the type of a method, and those of the host's rules for a command that they can guard. */
const codesOf = (type: string, name: string, row: Row): readonly string[] => {
  const becomes = commandOfRow(row);
  const guarded = guardedNames.some((one) => one === name || decisions[one].type === becomes);
  return [...refusalCodes(type, name), ...(guarded && !isQuery(row) ? ['host:'] : [])];
};

const operationsAt = (
  { tag, path, rows, type, rehearsal }: Place,
  schemas: AnswerSchemas,
): readonly Operation[] =>
  [...rows].flatMap(([name, row]): readonly Operation[] => {
    const described = { tag, name, ...describeRow(name, row), codes: codesOf(type, name, row) };
    const canRehearse =
      rehearsal !== undefined && methodsOf(rehearsal).some((method) => method.name === name);
    return [
      {
        ...described,
        path: `${path}/${name}`,
        method: isQueryWithoutBody(row) ? 'get' : 'post',
        is: isQuery(row) ? 'query' : 'command',
        answer: isQuery(row) ? schemas.shownBy(type, name) : schemas.acceptedBy(type, name),
      },
      ...(canRehearse
        ? [
            {
              ...described,
              path: `${path}/${name}/rehearsal`,
              method: 'post' as const,
              is: 'rehearsal' as const,
              text: `shows whether ${name} would be accepted, and records nothing`,
              answer: schemas.acceptedBy(rehearsal, name),
            },
          ]
        : []),
    ];
  });

const scan = (schemas: AnswerSchemas): Operation => ({
  tag: 'desk',
  path: '/desk/scan',
  name: 'scan',
  roles: staffRoles,
  method: 'post',
  is: 'command',
  text: methodsOf('CommandDesk').find(({ name }) => name === 'scan')?.comment ?? '',
  fields: scanFields,
  codes: 'any',
  answer: schemas.shownBy('CommandDesk', 'scan'),
});

const deskViews = (schemas: AnswerSchemas): readonly Operation[] =>
  Object.entries<LibraryView>(views).map(([name, view]) => ({
    tag: 'views',
    path: `/views/${name}`,
    name,
    roles: view.roles,
    method: hasPrivateArguments(view) ? 'post' : 'get',
    is: 'view',
    text: viewEntries.find((entry) => entry.name === name)?.comment ?? '',
    fields: argumentsOf(view),
    codes: ['actor-not-allowed'],
    answer: schemas.shownBy('Views', name),
  }));

const patronViews = ({ tag, path, type }: Place, schemas: AnswerSchemas): readonly Operation[] =>
  looksAt(type as 'RegistryFile')
    .filter(({ isMethod, name }) => !isMethod && name !== 'rehearsal')
    .map(({ name, comment }) => ({
      tag,
      path: `${path}/${name}`,
      name,
      roles: tag === 'patron' ? fileRoles : [],
      method: 'get',
      is: 'view',
      text: comment,
      fields: {},
      codes: ['patron-unknown', ...(tag === 'patron' ? ['actor-not-allowed'] : [])],
      answer: schemas.shownBy(type, name),
    }));

/** Every path of the server with its method. It follows from the tables of the library. */
export const listOperations = (schemas: AnswerSchemas): readonly Operation[] => [
  ...places.flatMap((place) => operationsAt(place, schemas)),
  scan(schemas),
  ...places
    .filter(({ tag }) => ['patron', 'me'].includes(tag))
    .flatMap((place) => patronViews(place, schemas)),
  ...deskViews(schemas),
];
