const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const fields = (value: unknown, path: string): readonly string[] => {
  if (!isObject(value) || Array.isArray(value)) return [`${path}: ${text(value)}`];
  return Object.entries(value).flatMap(([key, one]) => fields(one, path === '' ? key : `${path}.${key}`));
};

/** A document as lines: a line for each of a list, or for each field. */
export const plain = (document: unknown): readonly string[] => {
  if (Array.isArray(document))
    return document.map(
      (one, index) => `${index + 1}. ${isObject(one) ? fields(one, '').join('  ') : text(one)}`,
    );
  return isObject(document)
    ? Object.entries(document).flatMap(([key, one]) =>
        Array.isArray(one) && one.some(isObject)
          ? [`${key}:`, ...plain(one).map((line) => `  ${line}`)]
          : fields(one, key),
      )
    : [text(document)];
};
