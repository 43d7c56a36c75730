import streams from '@eventstore/db-client/generated/streams_pb.js';
import { failures } from './failures.js';
import type { Recorded } from './recorded.js';
import { Refusal } from './refusal.js';

type Wanted = (event: Recorded) => boolean;

/** What .NET's regular expressions have and JavaScript's have not, or understand in another way. */
const ofDotNet = /\\[A-Za-z0-9]|\(\?(?![:=!]|<[=!])|-\[|\[\^?\]/;

const expression = (source: string): RegExp => {
  if (ofDotNet.test(source)) throw new Refusal(failures.notImitated(`the regular expression "${source}"`));
  return new RegExp(source);
};

/** Whether a text fits an expression; an empty one fits nothing. A regular expression that is wrong throws. */
const fitting = (wanted: streams.ReadReq.Options.FilterOptions.Expression): ((text: string) => boolean) => {
  const prefixes = wanted.getPrefixList();
  if (wanted.getRegex() === '') return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  const regex = expression(wanted.getRegex());
  return (text) => regex.test(text);
};

/** Which events a filter lets through; without one, all. */
export const filtered = (filter: streams.ReadReq.Options.FilterOptions | undefined): Wanted => {
  if (filter === undefined) return () => true;
  const [stream, type] = [filter.getStreamIdentifier(), filter.getEventType()];
  if (stream) {
    const fits = fitting(stream);
    return (event) => fits(event.stream);
  }
  if (type) {
    const fits = fitting(type);
    return (event) => fits(event.type);
  }
  throw new Refusal(failures.invalidArgument('The filter names neither streams nor types'));
};
