import { decisions, type LendingCommand } from '@torioki/lending';
import { openingCommands, replacePart, type Keys } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { scenarios } from '../scenarios/index.js';
import { beginnings } from './beginnings.js';
import { earlierCommands } from './earlier-commands.js';

interface Part {
  readonly codec: t.Any;
  readonly value: unknown;
  readonly keys: Keys;
}

const inside = ({ codec, value, keys }: Part): readonly Part[] => {
  const at = (key: string | number, one: t.Any): Part => ({
    codec: one,
    value: (value as Readonly<Record<string, unknown>>)[key] ?? null,
    keys: [...keys, key],
  });
  if (codec instanceof t.UnionType)
    return (codec.types as readonly t.Any[])
      .filter((one) => one.is(value))
      .map((one) => ({ codec: one, value, keys }));
  if (codec instanceof t.InterfaceType)
    return Object.entries(codec.props as t.Props).map(([key, one]) => at(key, one));
  if (codec instanceof t.ArrayType)
    return (value as readonly unknown[]).map((_, index) => at(index, codec.type as t.Any));
  if (!('type' in codec)) return [];
  const within = codec.type as t.Any;
  return within instanceof t.ArrayType && !Array.isArray(value) ? [] : [{ codec: within, value, keys }];
};

const withParts = (part: Part): readonly Part[] => [part, ...inside(part).flatMap(withParts)];

const definitions = new Map<string, (typeof decisions)[keyof typeof decisions]>(
  Object.values(decisions).map((definition) => [definition.type, definition]),
);

const partsOf = (command: LendingCommand): readonly Part[] => {
  const codec = definitions.get(command.type)?.codec;
  return codec ? withParts({ codec, value: command, keys: [] }) : [];
};

const isDecodable = (command: LendingCommand): boolean => {
  const decoded: E.Either<unknown, LendingCommand> | undefined = definitions
    .get(command.type)
    ?.decode(command);
  return decoded !== undefined && E.isRight(decoded);
};

const inScenarios = scenarios.flatMap(({ given, when, rival }) => [...given, when, ...rival]);

const said = new Map<t.Any, Set<unknown>>();
for (const { codec, value } of [
  ...openingCommands,
  ...earlierCommands,
  ...beginnings.flat(),
  ...inScenarios,
].flatMap(partsOf))
  said.set(codec, (said.get(codec) ?? new Set()).add(value));

/** Example values of a codec: its literals, or the values in the tests' commands, or an empty list. */
const valuesOf = (codec: t.Any): readonly unknown[] => {
  if (codec instanceof t.UnionType) return (codec.types as readonly t.Any[]).flatMap(valuesOf);
  if (codec instanceof t.ExactType) return valuesOf(codec.type as t.Any);
  if (codec instanceof t.InterfaceType) {
    const fields = Object.entries(codec.props as t.Props).map(([key, one]) => [
      key,
      valuesOf(one)[0] ?? null,
    ]);
    return [Object.fromEntries(fields)];
  }
  if (codec instanceof t.KeyofType) return Object.keys(codec.keys as object);
  if (codec instanceof t.LiteralType) return [codec.value];
  return [...(said.get(codec) ?? (codec.is([]) ? [[]] : []))];
};

/** Values that can replace a part by mistake. */
const othersFor = (part: Part): readonly unknown[] => {
  const { codec, value } = part;
  if (codec instanceof t.UnionType)
    return (codec.types as readonly t.Any[]).filter((one) => !one.is(value)).flatMap(valuesOf);
  if (codec instanceof t.ArrayType)
    return (value as readonly unknown[]).length > 1 ? [(value as readonly unknown[]).slice(1)] : [];
  return inside(part).length > 0 ? [] : valuesOf(codec).filter((other) => other !== value);
};

/**
 * A slip: a function that changes one part of an intended command. If the result would have a wrong form,
 * returns the command unchanged.
 */
export type Slip = (meant: LendingCommand) => LendingCommand;

/** All slips in a command. A slip replaces a part by another value of its kind, or shortens a list. */
export const findSlips = (command: LendingCommand): readonly Slip[] =>
  partsOf(command)
    .filter(({ keys: [key] }) => key !== 'id' && key !== 'at')
    .flatMap((part) => othersFor(part).map((other) => ({ keys: part.keys, other })))
    .map(({ keys, other }) => (meant) => {
      const slipped = replacePart(meant, keys, other) as LendingCommand;
      return isDecodable(slipped) ? slipped : meant;
    });
