/** A part of a multipart form, as it is written. */
export interface Part {
  readonly name: string;
  /** A part with a name of a file is a file. */
  readonly file?: string;
  readonly type?: string;
  readonly content: string | Uint8Array;
}

const BOUNDARY = '----pigeon';

export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form of RFC 7578. */
export function form(...parts: readonly Part[]): Uint8Array {
  return Buffer.concat([...parts.map(written), Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

function written({ name, file, type, content }: Part): Uint8Array {
  const head = [
    `--${BOUNDARY}`,
    `Content-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}`,
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
  ];
  return Buffer.concat([
    Buffer.from(`${head.join('\r\n')}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
}
