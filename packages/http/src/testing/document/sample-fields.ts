import { sampleCommands } from '@torioki/lending/samples';
import { views, type LibraryView } from '@torioki/read-models';
import { everyCommand } from '@torioki/patrons/contract';
import * as t from 'io-ts';
import { sentFields } from './schema-of-codec.js';

type Fields = Readonly<Record<string, unknown>>;

/** The id of an earlier command. */
export const command = '0b9ba0a4-3b5c-4d4f-9b2e-6d7f0d5b8c11';

const someone = {
  patron: 'd0000000-0000-4000-8000-000000000001',
  card: '1000001',
  code: '0000-1111',
  password: '白い猫が 三匹 いる',
};

const beginSmall = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const samplesByName: readonly (readonly [name: string, fields: Fields])[] = [
  ...everyCommand.map(({ name, fields }) => [beginSmall(name), { ...fields(someone), ...someone }] as const),
  ...Object.entries(sampleCommands).map(([name, sample]) => [name, { ...sample, command }] as const),
  ['', { text: 'さとう', hours: 24, ...someone }],
  ...Object.entries<LibraryView>(views).map(
    ([name, { lists }]) => [name, lists.length > 0 ? { first: 50, only: lists } : {}] as const,
  ),
];

/** All values of the samples under one name: first those of the command with this name. */
const valuesOf = (command: string, field: string): readonly unknown[] =>
  samplesByName
    .toSorted(([one], [other]) => Number(other === command) - Number(one === command))
    .flatMap(([, fields]) => (field in fields ? [fields[field]] : []));

/** All values of the samples, for a field with a name of its own. */
const anyValues = samplesByName.flatMap(([, fields]) => Object.values(fields));

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const propsOf = (codec: t.Mixed): t.Props | undefined =>
  codec instanceof t.ExactType && codec.type instanceof t.InterfaceType
    ? (codec.type.props as t.Props)
    : undefined;

/** A sample without the ids that the library fills in. */
const withoutFilledIn = (codec: t.Mixed, sample: unknown): unknown => {
  const props = propsOf(codec);
  if (props && isFields(sample))
    return Object.fromEntries(
      sentFields(props).flatMap(([name, one]) =>
        sample[name] === undefined ? [] : [[name, withoutFilledIn(one, sample[name])]],
      ),
    );
  return 'least' in codec && 'type' in codec && Array.isArray(sample)
    ? sample.map((one: unknown) => withoutFilledIn((codec.type as t.ArrayC<t.Mixed>).type, one))
    : sample;
};

const findSample = (command: string, field: string, codec: t.Mixed): unknown => {
  const sample = [valuesOf(command, field), anyValues]
    .flatMap((values): readonly unknown[] => [...values, ...values.map((value) => [value])])
    .find((value): boolean => codec.is(value));
  if (sample === undefined) throw new Error(`No sample has a value for ${command}.${field}: ${codec.name}.`);
  return withoutFilledIn(codec, sample);
};

/** A request's fields with values of the samples. An optional field is there if the command's sample has it. */
export const sampleOf = (command: string, fields: t.Props): Fields => {
  const [, own = {}] = samplesByName.find(([name]) => name === command) ?? [];
  return Object.fromEntries(
    sentFields(fields)
      .filter(([name, codec]) => !('optional' in codec) || own[name] !== undefined)
      .map(([name, codec]) => [name, findSample(command, name, codec)]),
  );
};
