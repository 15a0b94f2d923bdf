import { until } from './fixture.ts';

/** What browsers do with a file that is handed over: nothing here but to be looked at. */
export interface Saved {
  name: string;
  file: Blob;
}

/** The files of this test, oldest first. */
export const saved: Saved[] = [];
/** The addresses of files that still lead somewhere. */
export const made = new Map<string, Blob>();
const native = { create: URL.createObjectURL, revoke: URL.revokeObjectURL };

const save = (event: Event): void => {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  const file = link && made.get(link.href);
  if (!link || !file) return;
  event.preventDefault();
  if (link.download) saved.push({ name: link.download, file });
};

beforeEach(() => {
  URL.createObjectURL = (blob: Blob) => {
    const url = native.create.call(URL, blob);
    made.set(url, blob);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    made.delete(url);
    native.revoke.call(URL, url);
  };
  addEventListener('click', save, true);
});

afterEach(() => {
  URL.createObjectURL = native.create;
  URL.revokeObjectURL = native.revoke;
  removeEventListener('click', save, true);
  saved.length = 0;
  made.clear();
});

export const lastSaved = (): Promise<Saved> => until(() => saved.at(-1), 'a file');

/** With its byte order mark. */
export const textOf = async ({ file }: Saved): Promise<string> =>
  new TextDecoder(file.type.endsWith('utf-16le') ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(
    await file.arrayBuffer(),
  );
