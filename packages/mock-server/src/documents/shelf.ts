import { randomId, type Bytes } from '../bytes.ts';

export interface ShelvedFile {
  bytes: Bytes;
  mediaType: string;
  /** What a browser saves it as. */
  name: string;
  /** Milliseconds since the epoch. */
  until: number;
}

/** Where files stand that a signed address leads to. */
export interface Shelf {
  /** The address of a file from now on, until its time. */
  lend(file: ShelvedFile): string;
}

/** In the page itself: a server that is not there cannot answer the browser. One file at a time, as pages are small. */
export const pageShelf = (): Shelf => {
  let lent = '';
  return {
    lend: ({ bytes, mediaType }) => {
      URL.revokeObjectURL(lent);
      return (lent = URL.createObjectURL(new Blob([bytes], { type: mediaType })));
    },
  };
};

/** The file as a store sends it: shown where a browser has its own reader for it, and saved under its name. */
export const lentFile = ({ bytes, mediaType, name }: ShelvedFile): Response =>
  new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${mediaType === 'application/pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  });

const folder = '/files/';

/** On a server: outside the API, without a session, as a store of files is. */
export const serverShelf = (
  origin: () => string,
  now: () => number,
): Shelf & { find(path: string): ShelvedFile | undefined } => {
  const lent = new Map<string, ShelvedFile>();
  return {
    lend: (file) => {
      for (const [token, { until }] of lent) if (until <= now()) lent.delete(token);
      const token = randomId();
      lent.set(token, file);
      return `${origin()}${folder}${token}`;
    },
    find: (path) => {
      const file = path.startsWith(folder) ? lent.get(path.slice(folder.length)) : undefined;
      return file && file.until > now() ? file : undefined;
    },
  };
};
