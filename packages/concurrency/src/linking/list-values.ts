import type { Json, StoredEvent } from '@torioki/event-store';

/** A value, and the field that contains it. */
export type FieldValue = readonly [field: string, value: string];

const instant = /^(\d{4}-\d\d-\d\d)T((\d\d:\d\d):\d\d(\.\d+)?)Z$/;

/** The parts of a text that could link occasions: day, minute and time of an instant; otherwise each word. */
const listParts = (field: string, text: string): readonly FieldValue[] => {
  const [, day, time, minute] = instant.exec(text) ?? [];
  if (day !== undefined && time !== undefined && minute !== undefined)
    return [
      [`${field} (day)`, day],
      [`${field} (minute)`, `${day} ${minute}`],
      [`${field} (time of day)`, time],
    ];
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return words.length === 1 ? [] : words.map((word, index) => [`${field} (part ${index + 1})`, word]);
};

/** Lists the values of a JSON value with the paths of their fields, and the parts of each text. */
export const listValues = (json: Json, field: string): readonly FieldValue[] => {
  if (json === null) return [];
  if (Array.isArray(json)) return json.flatMap((one: Json) => listValues(one, `${field}[]`));
  if (typeof json === 'object')
    return Object.entries(json).flatMap(([name, one]) => listValues(one, `${field}.${name}`));
  return [[field, String(json)], ...(typeof json === 'string' ? listParts(field, json) : [])];
};

/** Lists the values of an event's id, data, tags and metadata. A tag's kind is part of its field. */
export const listEventValues = ({
  id,
  recordedAt,
  tags,
  data,
  metadata,
}: StoredEvent): readonly FieldValue[] => [
  ...listValues(id, 'id'),
  ...listValues(recordedAt, 'recordedAt'),
  ...tags.flatMap((tag) => {
    const [kind = '', ...rest] = tag.split(':');
    return listValues(rest.join(':'), `tags.${kind}`);
  }),
  ...listValues(data, 'data'),
  ...listValues(metadata, 'metadata'),
];
