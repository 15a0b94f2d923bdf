import type { Application, ApplicationSettings, PortalClient } from '@trait-union/client';
import { formatPhone } from '../../internal/phone-number.ts';

/** What the backend has for whoever is here. */
export interface Start {
  settings: ApplicationSettings;
  found: { application: Application; token?: string } | 'link-expired' | undefined;
  /** What their file says already, by the name of the field. */
  known: Record<string, string>;
}

export async function ask(
  client: PortalClient,
  token: string | undefined,
  signedIn: boolean,
  signal: AbortSignal,
): Promise<Start> {
  const [settings, found, known] = await Promise.all([
    client.application.settings({ signal }),
    find(client, token, signedIn, signal),
    signedIn ? know(client, signal) : {},
  ]);
  return { settings, found, known };
}

async function find(
  { application }: PortalClient,
  token: string | undefined,
  signedIn: boolean,
  signal: AbortSignal,
): Promise<Start['found']> {
  if (token) {
    const answer = await application.find(token, { signal });
    return answer.outcome === 'found' ? { application: answer.application, token } : answer.outcome;
  }
  const own = signedIn ? await application.read({ signal }) : undefined;
  return own && { application: own };
}

/** Nobody types what is on file (trust A7); the form does without it if it cannot be read. */
async function know({ profile }: PortalClient, signal: AbortSignal): Promise<Record<string, string>> {
  try {
    const { givenName, familyName, memberNumber, emails, phones } = (await profile.read({ signal })).value;
    const email = (emails.find(({ verified }) => verified) ?? emails[0])?.address ?? '';
    const number = phones[0]?.number;
    return { givenName, familyName, memberNumber, email, phone: number ? formatPhone(number) : '' };
  } catch {
    return {};
  }
}
