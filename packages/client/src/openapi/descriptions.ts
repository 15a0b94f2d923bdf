import type { operations } from '../contract/operations.ts';

export interface Description {
  /** One line, as in a table of contents. */
  summary: string;
  /** What an implementer must know beyond the schemas. Markdown. */
  description: string;
  /** What a success means. */
  success: string;
  /** A request without a session gets `signed-out`. */
  session?: true;
  /** Changes nothing although it is not a GET: takes no idempotency key. */
  safe?: true;
}

type Operations = typeof operations;

export const descriptions: { [Group in keyof Operations]: Record<keyof Operations[Group], Description> } = {
  capabilities: {
    read: {
      summary: 'What this backend can do',
      description:
        'The domains that are implemented, the ways to sign in, and settings that elements show. Asked for once per page, before anybody signs in; it must hold nothing about a person. A client ignores domains and identifiers that it does not know.',
      success: 'The capabilities of this backend.',
    },
  },
  session: {
    read: {
      summary: 'Who is signed in',
      description:
        'Answers `signed-out` with status 200 when nobody is: that is not an error. It must not extend the session, because every page asks when it comes back to the front.',
      success: 'The session, or that there is none.',
    },
    signIn: {
      summary: 'Sign in',
      description:
        'Starts a session in a cookie (`HttpOnly; Secure; SameSite=Strict; Path=/`, `__Host-` prefix). The identifier is an e-mail or a member number; trim it and fold its case. An unknown identifier, a wrong password and a locked account get the same `credentials-rejected`, in the same time. `ambiguous-identifier` is only for somebody whose password is right for one of several members who share the e-mail; the client then sends `memberNumber` as well. Failed attempts are limited with `rate-limited` and `Retry-After`.',
      success: 'The member is signed in and the cookie is set.',
    },
    extend: {
      summary: 'Ask for more time',
      description:
        'Moves the end of the session as far as policy allows. Asked for when a member says that they are still there.',
      success: 'The session with its new end.',
      session: true,
    },
    signOut: {
      summary: 'Sign out',
      description:
        'Ends the session on the server and takes the cookie back. It may arrive late, after the device was offline, and more than once: without a session the answer is 204 or `signed-out`, which a client takes for a success.',
      success: 'Nobody is signed in.',
    },
    passkeyOptions: {
      summary: 'Begin signing in with a passkey',
      description:
        'A WebAuthn `PublicKeyCredentialRequestOptionsJSON` with a fresh challenge, and no list of credentials: the browser offers those it holds. Only where `signIn.passkeys` is true.',
      success: 'The options for `navigator.credentials.get`.',
    },
    signInWithPasskey: {
      summary: 'Sign in with a passkey',
      description:
        'Takes the WebAuthn `AuthenticationResponseJSON`. Check challenge, origin, relying party, user verification, signature and counter; whatever is wrong is `credentials-rejected`.',
      success: 'The member is signed in and the cookie is set.',
    },
  },
  me: {
    read: {
      summary: 'The signed-in member and their rights',
      description:
        '`permissions` mirrors what the server will allow, so that elements can show what is not; the server still decides at every request.',
      success: 'The member.',
      session: true,
    },
  },
  profile: {
    read: {
      summary: 'The member’s own file',
      description: 'Comes with an `ETag` that changes with every change of the file, whoever made it.',
      success: 'The file and its version.',
      session: true,
    },
    update: {
      summary: 'Change the member’s own file',
      description:
        'A JSON Merge Patch (RFC 7396): only what changed, lists whole. An entry without `id` is new, one that is missing is removed. `verified` is decided by the server. A patch that breaks several rules is refused as a whole, with a JSON Pointer into the patch for each field. A successful save also confirms the details.',
      success: 'The file as it is now on record, and its new version.',
      session: true,
    },
    confirm: {
      summary: 'Confirm that the file still holds',
      description: 'The member looked at their details and changes nothing. Sets `confirmedAt`.',
      success: 'The file and its new version.',
      session: true,
    },
  },
  addressSuggestions: {
    search: {
      summary: 'Find complete addresses from a few characters',
      description:
        'A POST because what is typed is personal and must not stand in a URL or a log. It changes nothing and takes no idempotency key. An empty list is a good answer: the member can always type the address.',
      success: 'Addresses that begin like it, best first.',
      safe: true,
    },
  },
};
