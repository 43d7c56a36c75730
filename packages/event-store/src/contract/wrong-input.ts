import { someEvent } from './some-event.js';

export type Wrong = readonly [what: string, path: string, value: unknown];

const id = someEvent().id;

export const wrongEvents: readonly Wrong[] = [
  ['no events', 'events', []],
  ['a value that is not a list', 'events', { 0: someEvent() }],
  ['nothing in place of a list', 'events', undefined],
  ['nothing in place of an event', 'events[0]', [null]],
  ['an empty list with a length', 'events[0]', new Array(5)],
  ['a list with a gap', 'events[1]', Object.assign(new Array(2), { 0: someEvent() })],
  ['a text in place of an event', 'events[1]', [someEvent(), 'Reserved']],
  ['an event without an id', 'events[0].id', [{ ...someEvent(), id: undefined }]],
  ['an id that is not a UUID', 'events[0].id', [someEvent({ id: 'reservation-1' })]],
  ['the nil UUID', 'events[0].id', [someEvent({ id: '00000000-0000-0000-0000-000000000000' })]],
  ['an id that is used twice', 'events[2].id', [someEvent({ id }), someEvent(), someEvent({ id })]],
  ['an empty type', 'events[0].type', [someEvent({ type: '' })]],
  ['a type that is not a text', 'events[0].type', [{ ...someEvent(), type: 1 }]],
  ['a lone surrogate in a type', 'events[0].type', [someEvent({ type: 'Reserved\ud800' })]],
  ['schema version 0', 'events[0].schemaVersion', [someEvent({ schemaVersion: 0 })]],
  ['schema version 1.5', 'events[0].schemaVersion', [someEvent({ schemaVersion: 1.5 })]],
  ['a schema version that is a text', 'events[0].schemaVersion', [{ ...someEvent(), schemaVersion: '1' }]],
  ['no tags', 'events[0].tags', [{ ...someEvent(), tags: undefined }]],
  ['tags that are not a list', 'events[0].tags', [{ ...someEvent(), tags: 'copy:1' }]],
  ['an empty tag', 'events[0].tags[1]', [someEvent({ tags: ['copy:1', ''] })]],
  ['a tag that is not a text', 'events[0].tags[0]', [{ ...someEvent(), tags: [7] }]],
  ['a lone surrogate in a tag', 'events[0].tags[0]', [someEvent({ tags: ['title:\udc00'] })]],
  ['no data', 'events[0].data', [{ ...someEvent(), data: undefined }]],
  ['data that is null', 'events[0].data', [{ ...someEvent(), data: null }]],
  ['data that is a list', 'events[0].data', [{ ...someEvent(), data: [] }]],
  ['data that is a text', 'events[0].data', [{ ...someEvent(), data: '{}' }]],
  ['no metadata', 'events[0].metadata', [{ ...someEvent(), metadata: undefined }]],
  ['metadata that is a list', 'events[0].metadata', [{ ...someEvent(), metadata: [] }]],
];

export const wrongQueries: readonly Wrong[] = [
  ['a value that is not a list', '', 'all'],
  ['null', '', null],
  ['an item that is not an object', '[0]', ['Reserved']],
  ['an empty list with a length', '[0]', new Array(5)],
  ['an empty item', '[1]', [{ types: ['Reserved'] }, {}]],
  ['an item without types or tags in its lists', '[0]', [{ types: [], tags: [] }]],
  ['an empty list of types beside tags', '[0]', [{ types: [], tags: ['copy:1'] }]],
  ['types that are not a list', '[0].types', [{ types: 'Reserved' }]],
  ['types that are null', '[0].types', [{ types: null, tags: ['copy:1'] }]],
  ['excepted types that are null', '[0].exceptTypes', [{ exceptTypes: null }]],
  ['excepted types beside tags', '[0].exceptTypes', [{ exceptTypes: ['Reserved'], tags: ['copy:1'] }]],
  ['an empty type', '[0].types[1]', [{ types: ['Reserved', ''] }]],
  ['a tag that is not a text', '[0].tags[0]', [{ tags: [1] }]],
  ['a lone surrogate', '[0].tags[0]', [{ tags: ['\ud83d'] }]],
];

export const wrongPositions: readonly unknown[] = [-1, 0.5, NaN, Infinity, 2 ** 53, '1', null];

const hash = 'a'.repeat(64);

export const wrongPlaces: readonly Wrong[] = [
  ['a position', '', 1],
  ['nothing', '', null],
  ['a cursor before the beginning', '.position', { position: -1, hash }],
  ['a cursor without a hash', '.hash', { position: 1 }],
  ['a hash in capitals', '.hash', { position: 1, hash: hash.toUpperCase() }],
  ['a hash cut short', '.hash', { position: 1, hash: hash.slice(1) }],
];
