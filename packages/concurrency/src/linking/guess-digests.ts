import { createHash } from 'node:crypto';
import { canonicalJson } from '@torioki/event-store/adapter';
import type { Occasion } from './gather-occasions.js';

/** The SHA-256 of a request, as a registry might remember it. */
export const digestRequest = (request: object): string =>
  createHash('sha256').update(canonicalJson(request)).digest('base64');

/** Whether a text looks like a SHA-256 in base 64. */
export const isDigest = (text: string): boolean => /^[\w+/]{43}=$/.test(text);

const distinct = (values: readonly unknown[]): readonly string[] => [...new Set(values.map(String))];

/**
 * The digests of requests that a patron may have sent for an occasion. They are carts with one title or all
 * titles, and mails about one reservation or all reservations. Anybody with the history can compute them.
 */
export const guessDigests = (patron: string, { events }: Occasion): readonly string[] => {
  const titles = distinct(events.map(({ data }) => data['title']));
  const carts = [...titles.map((one) => [one]), titles].map((some) => ({ patron, titles: some }));
  const notices = events.filter(({ type }) => type.includes('Notice'));
  const mails = distinct(notices.map(({ data }) => data['on'])).flatMap((run) => {
    const own = notices.filter(({ data }) => data['on'] === run);
    const reservations = distinct(own.map(({ data }) => data['reservation']));
    return [...reservations.map((one) => [one]), reservations].map((some) => ({
      ...{ patron, run, reservations: some },
    }));
  });
  return [...carts, ...mails].map(digestRequest);
};
