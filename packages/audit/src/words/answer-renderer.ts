import { Instant, localDate, type TimeZone } from '@torioki/lending';
import { localTime } from '@torioki/lending/vocabulary';
import type { Difference } from '../walk/find-differences.js';
import { vocabulary, type Language } from './vocabulary.js';

/** The names of borrowers, staff and locations in an answer. */
export interface AnswerNames {
  readonly borrower: (pseudonym: string) => string;
  /** The name of a member of staff; undefined if staff codes are hidden. */
  readonly staff: (code: string) => string | undefined;
  /** The name of a location; undefined if no location with this code is published. */
  readonly place: (location: string) => string | undefined;
}

interface RendererOptions {
  readonly language: Language;
  /** The library's time zone, for all times. */
  readonly zone: TimeZone;
  readonly called: AnswerNames;
}

/** The maximum number of list items to show. A calendar has hundreds of days. */
const mostShown = 12;

/** The fields that contain codes of locations. */
const locationFields: readonly string[] = ['location', 'locations', 'expected', 'from', 'place'];

const pseudonym = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** Matches an instant in the form that the data have, in UTC. */
const instant = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Renders the data of a history in a language. */
export const createAnswerRenderer = ({ language, zone, called }: RendererOptions) => {
  const words = vocabulary[language];

  /** Renders an instant. Renders any other value as JSON. */
  const clock = (given: unknown): string =>
    Instant.is(given) ? `${localDate(given, zone)} ${localTime(given, zone)}` : JSON.stringify(given);

  const place = (location: string): string => {
    const name = called.place(location);
    return name === undefined ? location : `${name}${words.inBrackets(location)}`;
  };

  /** Adds the code for programmers to a word for readers. */
  const withCode = (word: string, code: string): string =>
    word === code ? word : word.replace(/[。.]?$/, (end) => `${words.inBrackets(code)}${end}`);

  const refusal = ({ code }: { readonly code: string }): string => withCode(words.refusal(code), code);

  const text = (name: string, given: string): string => {
    if (name === 'borrower') return called.borrower(given);
    if (Instant.is(given)) return clock(given);
    return locationFields.includes(name) && called.place(given) !== undefined
      ? place(given)
      : words.code(given);
  };

  const object = (given: object): string =>
    'code' in given ? refusal(given as { readonly code: string }) : `(${facts(given)})`;

  const value = (name: string, given: unknown): string => {
    if (given === null || given === undefined) return words.none;
    if (Array.isArray(given)) return listed(name, given);
    if (isObject(given)) return object(given);
    if (typeof given === 'boolean') return words[given ? 'yes' : 'no'];
    return typeof given === 'string' ? text(name, given) : `${given as number}`;
  };

  const listed = (name: string, given: readonly unknown[]): string => {
    const [few, all] = [given.slice(0, mostShown), given.length];
    const text = few.map((one) => value(name, one)).join(words.or);
    return all === 0 ? words.none : text + (all > few.length ? words.more(all) : '');
  };

  /** Renders a name and a value. Omits the name if the value begins with it. */
  const fact = (name: string, given: unknown): string => {
    const text = value(name, given);
    return text.startsWith(words.fact(name)) ? text : `${words.fact(name)} ${text}`;
  };

  /**
   * Whether a field is left out. The name of a location is left out, because the location's code is rendered
   * with its name.
   */
  const isRedundantName = (given: object, name: string, one: unknown): boolean =>
    name === 'name' && 'location' in given && called.place(given.location as string) === one;

  const facts = (given: object): string =>
    Object.entries(given)
      .filter(([name, one]) => !isRedundantName(given, name, one))
      .map(([name, one]) => (name === 'is' && typeof one === 'boolean' ? value(name, one) : fact(name, one)))
      .join(words.comma);

  const step = (part: string): string => {
    const [, type = '', count = ''] = /^([A-Z]\w*)( \d+)?$/.exec(part) ?? [];
    if (type !== '') return words.quoted(words.event(type) + count);
    return /^\d+$/.test(part) ? words.row(Number(part) + 1) : words.fact(part);
  };

  /** Renders a path in a document (`0.borrower`) or in the events of an order (`Renewed.to`). */
  const path = (dotted: string): string => dotted.split('.').map(step).join(words.of);

  const difference = ({ path: dotted, before, after }: Difference): string => {
    const name = dotted.slice(dotted.lastIndexOf('.') + 1);
    const [was, is] = [before, after].map((one) => value(name, one));
    return `${path(dotted)}${words.colon}${was} → ${is}`;
  };

  /** Replaces pseudonyms, location codes and times of a sentence by names and local times. */
  const said = (sentence: string): string =>
    sentence
      .replace(instant, clock)
      .replace(/(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/g, '$1 $2')
      .replace(pseudonym, called.borrower)
      .replace(/[\w-]+/g, (token) => (called.place(token) === undefined ? token : place(token)));

  return {
    ...{ language, words, clock, place, withCode, refusal, value, fact, facts, path, difference, said },
    staff: called.staff,
  };
};

/** The functions that render the values of an answer. */
export type AnswerRenderer = ReturnType<typeof createAnswerRenderer>;
