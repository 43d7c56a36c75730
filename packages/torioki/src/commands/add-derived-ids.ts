import type { Fault } from '@torioki/event-store';
import { isFields, ownId, type Fields } from '@torioki/event-store/adapter';
import type { Derived, ListCodec } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { unknownFieldFault } from '../answers/read-request.js';

type List = ListCodec<readonly unknown[], t.Mixed>;

const isDerived = (codec: t.Mixed): codec is Derived<unknown> => 'derivedAs' in codec;

const isRecalled = (codec: t.Mixed): boolean => 'recalled' in codec;

const isList = (codec: t.Mixed): codec is List => 'most' in codec;

const propsOf = (codec: t.Mixed): t.Props =>
  codec instanceof t.ExactType && codec.type instanceof t.InterfaceType ? (codec.type.props as t.Props) : {};

/**
 * A command's fields with its derived ids, and a fault for each given field that only the library fills in.
 */
interface FilledFields {
  readonly filled: Fields;
  readonly faults: readonly Fault[];
}

/**
 * Fills in the ids that follow from the command's id, at every depth. A repeated command has the same ids.
 * Leaves a list that is too long unchanged: decoding refuses it.
 */
export const addDerivedIds = (props: t.Props, given: Fields, commandId: string): FilledFields => {
  const strange: string[] = [];

  const element = (codec: t.Mixed, value: unknown, path: string, line: string): unknown => {
    if (isList(codec)) {
      const { type, most } = codec;
      return Array.isArray(value) && value.length <= most
        ? value.map((one, index) => element(type.type, one, `${path}[${index}]`, `${line} ${index}`))
        : value;
    }
    return isFields(value) ? fields(propsOf(codec), value, `${path}.`, line) : value;
  };

  const fields = (codecs: t.Props, values: Fields, path: string, line: string): Fields => {
    const filled: Record<string, unknown> = { ...values };
    for (const [name, codec] of Object.entries(codecs))
      if (isDerived(codec)) {
        if (name in values) strange.push(`${path}${name}`);
        filled[name] = ownId(commandId, `${codec.derivedAs}${line}`);
      } else if (isRecalled(codec)) {
        if (name in values) strange.push(`${path}${name}`);
      } else if (name in values) filled[name] = element(codec, values[name], `${path}${name}`, line);
    return filled;
  };

  const filled = fields(props, given, '', '');
  return { filled, faults: strange.map(unknownFieldFault) };
};
