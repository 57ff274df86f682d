/** A structured field value (RFC 2045 section 5.1), such as `multipart/report; boundary=x`. */
export interface ParameterizedValue {
  /** Lower case, without comments. */
  readonly value: string;
  /** Names in lower case; a value that was split into sections (RFC 2231) is whole again, but still percent-encoded. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads the value and the parameters of Content-Type or Content-Disposition. */
export function parseParameters(field: string): ParameterizedValue {
  const parameters = new Map<string, string>();
  for (const [, attribute = '', quoted, token = ''] of field.matchAll(PARAMETER)) {
    const [name = '', section] = attribute.toLowerCase().split('*');
    const text = quoted?.replace(/\\(.)/g, '$1') ?? token.trim();
    const known = parameters.get(name);
    if (known === undefined) parameters.set(name, text);
    else if (section) parameters.set(name, known + text);
  }
  const value = field.split(/[;(]/, 1)[0] ?? '';
  return { value: value.trim().toLowerCase(), parameters };
}

/** Everything is bounded, so that an unclosed quote is not searched for to the end of the field again and again. */
const PARAMETER = /;\s{0,20}([\w*.-]{1,60})\s{0,20}=\s{0,20}(?:"((?:[^"\\]|\\.){0,1000})"|([^;]{0,1000}))/g;
