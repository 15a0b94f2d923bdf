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
  passkeys: {
    list: {
      summary: 'The member’s passkeys',
      description: 'Oldest first. Never their public keys.',
      success: 'The passkeys; perhaps none.',
      session: true,
    },
    creationOptions: {
      summary: 'Begin adding a passkey',
      description:
        'A WebAuthn `PublicKeyCredentialCreationOptionsJSON` with a fresh challenge for this member. `user.id` is opaque and stable, `excludeCredentials` names the passkeys that they have, and `authenticatorSelection` asks for `residentKey: required`, so that the browser can offer it at sign-in. Answer `step-up-required` unless they proved who they are within the last minutes: whoever finds a page open must not be able to add a key of their own.',
      success: 'The options for `navigator.credentials.create`.',
      session: true,
    },
    register: {
      summary: 'Add a passkey',
      description:
        'Takes the WebAuthn `RegistrationResponseJSON`. Check challenge, origin, relying party, presence and verification, and read the public key from `attestationObject`, not from the convenience fields beside it (WebAuthn Level 3 §7.1). Whatever is wrong is `passkey-rejected`. Tell the member by e-mail that a passkey was added.',
      success: 'The passkey.',
      session: true,
    },
    rename: {
      summary: 'Name a passkey',
      description: 'A JSON Merge Patch (RFC 7396). Somebody else’s passkey is `not-found`.',
      success: 'The passkey with its new name.',
      session: true,
    },
    remove: {
      summary: 'Remove a passkey',
      description:
        'It signs nobody in from then on; sessions that it began go on. Answer `step-up-required` as for adding one.',
      success: 'The passkey is gone.',
      session: true,
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
  support: {
    send: {
      summary: 'Ask the union’s desk for help',
      description:
        'Taken from anybody, signed in or not: a session says whose request it is, else `name` does. The answer must be the same, and take the same time, whether or not the person is on file (trust S13). Refuse a message in which a password stands with `not-allowed` at `/message`, and keep nothing of it. `attachments` are uploads with the purpose `support`. A message with the reference may be sent to the e-mail that the person gave. Limit how many requests one address may send with `rate-limited`.',
      success: 'The request is kept; what to quote, and by when and how somebody answers.',
    },
  },
  onboarding: {
    read: {
      summary: 'What is left for a new member to settle',
      description:
        'One entry for each step, in the order to do them. `waiting` is for a member who did their part, as while an identity document is looked at. A step that this backend or this member has no use for is `not-needed`, or left out.',
      success: 'The steps and where each stands.',
      session: true,
    },
  },
  application: {
    read: {
      summary: 'The member’s own application',
      description: 'Answers `none` with status 200 when they have made none: that is not an error.',
      success: 'Where the application stands, or that there is none.',
      session: true,
    },
    find: {
      summary: 'The application that a link leads to',
      description:
        'The secret came in a message to the address that was given; it opens the application as often as needed, for a month at most. A POST because a secret must not stand in a URL or a log; it changes nothing and takes no idempotency key. A secret that was never given out, that a newer one replaced, or that is too old gets the same `link-expired`. Answer with nothing that was typed.',
      success: 'Where the application stands.',
    },
    submit: {
      summary: 'Ask to become a member',
      description:
        'Taken from anybody, signed in or not. The fields and the consents are those of the section `application` of the capabilities; refuse a field with a pointer such as `/fields/email`, a consent that is missing with `/consents`. Signed out, the answer must be the same whether or not somebody of that name or address is a member or has applied (trust S13), and brings the secret that is also sent to the address. A signed-in member with a pending application gets `already-applied`. Keep with each consent when it was given.',
      success: 'The application is kept, and pending.',
    },
    withdraw: {
      summary: 'Withdraw an application',
      description:
        'With the secret of the link, or as the signed-in member. Once the union has decided, `already-decided`. What was typed is then erased; the reference stays.',
      success: 'The application is withdrawn.',
    },
    sendLink: {
      summary: 'Send the link to an application anew',
      description:
        'A message goes to the address if an application was made with it; the answer is the same, and takes the same time, if not (trust S13). The older secret no longer opens anything. Limit with `rate-limited`.',
      success: 'If there is such an application, the message is on its way.',
    },
  },
  invitations: {
    find: {
      summary: 'The invitation that a link leads to',
      description:
        'Who invites to which organisation and role, and whether that still holds. A POST because a secret must not stand in a URL or a log; it changes nothing and takes no idempotency key. An expired, revoked, used or full invitation is answered with its state, so that the person knows whom to ask. With a session, `standing` says what accepting would come to.',
      success: 'The invitation and its state.',
    },
    accept: {
      summary: 'Accept an invitation as the signed-in member',
      description:
        'The role and the organisation are the invitation’s: nothing in the body can change them. Decide in one transaction, so that of two who accept the last place at once one gets `invitation-closed`. `email-mismatch` when the invitation names an address that is not a verified one of the member.',
      success: 'The member belongs to the organisation, in the role of the invitation.',
      session: true,
    },
    join: {
      summary: 'Accept an invitation with a new account',
      description:
        'Only for an invitation that names an address: the link proves it, so that it is verified from the start. `account-exists` when the address has an account. The password follows the section `passwords`; a refused one is `invalid-fields` at `/password`. The role and the organisation are the invitation’s.',
      success: 'The account is made, the invitation accepted, and the cookie is set.',
    },
    sendMail: {
      summary: 'Have an invitation of one’s own sent',
      description:
        'For a link that anybody may use: sends to the address an invitation that names it, to the same role and organisation, good for one person. The answer is the same, and takes the same time, whether or not the address has an account (trust S13). The link’s places are taken when the invitation is accepted, not now. Limit with `rate-limited`.',
      success: 'The message is on its way.',
    },
  },
  organizations: {
    list: {
      summary: 'The organisations that the person has a membership in',
      description:
        'Of the person behind the session, whichever membership they act in now: each membership is a member of its own, with its own id, number and rights. One item for whoever has one. Leave out what they may not act in.',
      success: 'The organisations, and which one they act for.',
      session: true,
    },
    enter: {
      summary: 'Act in another of one’s memberships',
      description:
        'The session goes on as the member that the person is in that organisation: the answer has another `member.id` than before, by which every page notices, and `GET /me` names the other organisation. Keep when they last proved who they are: changing proves nothing; ask with `step-up-required` where an organisation wants more (trust S15). Do not end the session that asked before its successor has been used, since this answer may be lost on its way. Entering the current one changes nothing. `forbidden` when they may no longer act there, `not-found` when they have no membership there.',
      success: 'Who they are there, and the cookie if the session has another id.',
      session: true,
    },
  },
  emailVerification: {
    read: {
      summary: 'How far the member’s e-mails are verified',
      description:
        'One entry for each e-mail of the profile, by the same ids. `address` is what is on file; a `replacement` takes its place only once it is verified. An address that was verified is never asked for again.',
      success: 'The e-mails and the links that were sent.',
      session: true,
    },
    send: {
      summary: 'Send a verification link',
      description:
        'To `replacement`, else to `address`. The link is `<page>#email-verification=<token>`, works once and for an hour, and replaces older ones for the same e-mail. Say the member number in the message, never in the link. Within the cool-down the answer is `rate-limited` with `Retry-After`. An address that is verified already gets no message and a success.',
      success: 'The status with the link that was sent.',
      session: true,
    },
    change: {
      summary: 'Another address for an e-mail',
      description:
        'Takes the place of an unverified address at once, of a verified one when it is verified itself: until then messages and sign-in go by the old one. Sends a link to the new address, cool-down or not, and tells the old address if it was verified. Ask for the password again (`step-up-required`) unless it was given in the last minutes. Whether another member uses the address must not show.',
      success: 'The status with the link that was sent.',
      session: true,
    },
    withdraw: {
      summary: 'Keep the address on file',
      description: 'Forgets a `replacement`; its link no longer works. Without one, a success.',
      success: 'The status.',
      session: true,
    },
    confirm: {
      summary: 'Open a verification link',
      description:
        'With or without a session: the link may be opened on a telephone. `link-expired` after an hour; `link-used` when it has verified the address before; `link-unknown` when it was never given out, is cut short, was replaced by a newer one, or the address has changed since.',
      success: 'The address is verified, and on file from now on.',
    },
    renew: {
      summary: 'Send a new verification link in place of an expired one',
      description:
        'With or without a session, to the address of the old link alone. The same cool-down holds, and `rate-limited`.',
      success: 'When the new link was sent and how long it works.',
    },
  },
  recovery: {
    requestPassword: {
      summary: 'Send a link to choose a new password',
      description:
        'The same answer, after the same work, whether or not anybody has the identifier (S0-22); send the message after the answer. Where several members share an e-mail, each gets a message that names their number. Somebody who has never signed up is told how to. The link is `<page>#account-recovery=<token>`, works once and for an hour, and replaces older ones. A second request within the cool-down is `rate-limited`, for unknown identifiers too. No password ever stands in a message (S0-24).',
      success: 'If somebody has that identifier, a message is on its way to them.',
    },
    requestUserName: {
      summary: 'Send what a member signs in with',
      description:
        'To the address that was typed, if a member has it on file: their member number. The same answer, after the same work, in any case (S0-23), and the same cool-down.',
      success: 'If a member has that address, a message is on its way to it.',
    },
    readLink: {
      summary: 'Look at a link before the password is typed',
      description: 'Changes nothing. Who holds the token reads the member’s mail; nobody else may be told the number.',
      success: 'The link works; whose it is and until when.',
    },
    resetPassword: {
      summary: 'Set a new password',
      description:
        'Hold it to the section `passwords`: a refusal is `invalid-fields` at `/password`, with `malformed` or `not-allowed`. A success uses the link up, ends every other session of the member, forgets failed sign-ins, and tells the member by mail that their password was changed. Whether it also signs them in is the backend’s choice: `signed-in` comes with the cookie.',
      success: 'The new password holds.',
    },
  },
  addressSuggestions: {
    search: {
      summary: 'Find complete addresses from a few characters',
      description:
        'A POST because what is typed is personal and must not stand in a URL or a log. It changes nothing and takes no idempotency key. An empty list is a good answer: the member can always type the address.',
      success: 'Addresses that begin like it, best first.',
    },
  },
  uploads: {
    create: {
      summary: 'Announce a file',
      description:
        'A file is sent in pieces, so that a lost connection costs one piece; the shape is that of the IETF’s *Resumable Uploads for HTTP*. The purpose decides the limits (section `uploads` of the capabilities) and who may send: `identity` needs a session, `support` does not. Refuse what is too large or of another type now, before a byte has come. There is no file name: the client sends none, and the backend stores under a name of its own. Forget an upload that nothing refers to within a day.',
      success: 'Where the first piece begins, and the id by which the file is then referred to.',
    },
    read: {
      summary: 'How much of a file has arrived',
      description:
        'Asked for after a lost connection, to go on from there. An upload that was begun by another member, or that is forgotten, is `not-found`.',
      success: 'The offset of the next piece.',
    },
    append: {
      summary: 'Send a piece of a file',
      description:
        'The body’s bytes go to `Upload-Offset`, which must be where the last piece ended: any other is `upload-offset-mismatch` and changes nothing. Once `length` bytes are there, check the whole: told by its content it must be of the announced type (an SVG or HTML file under another name is `file-type-refused`), complete (`file-damaged`), and within `maxPixels` by its header, before anything decodes it (`image-too-large`). Take position and camera data out of what is kept. What is refused is forgotten.',
      success: 'The offset of the next piece, and whether the file is complete.',
    },
    discard: {
      summary: 'Take a file back',
      description: 'The member cancelled. It may come more than once: an upload that is unknown is a success.',
      success: 'Nothing of the file is left.',
    },
  },
  signUp: {
    match: {
      summary: 'Find a member by what they know of themselves',
      description:
        'The fields are those of the section `sign-up` of the capabilities; refuse one that is missing with a pointer such as `/fields/email`. Compare as forgivingly as your rule says (see the developer’s guide) and look at every field, whatever was wrong before. Anything that does not match is `not-matched`: the same body, in the same time, whether or not there is such a member, has an account or is locked. The other states are only for somebody whose details all matched, and say nothing of the file. Count failures for each member number that is typed and for each network address, and answer `rate-limited` with `Retry-After` beyond a few.',
      success: 'A member was found: how they go on, and the ticket to go on with.',
    },
    activate: {
      summary: 'Activate the profile and sign in',
      description:
        'Takes the ticket of a match, once. Refuse the password with `malformed` or `not-allowed` at `/password`, a user name with `malformed` or `duplicate` at `/userName`. Then start a session as signing in does, in a cookie. If an e-mail is to be verified, send a message with a one-time link and the member’s number, which must not stand in the link (S0-18, S0-20). A ticket that is too old, used or unknown is `match-expired`.',
      success: 'The profile is active, the member is signed in and the cookie is set.',
    },
    resend: {
      summary: 'Send the message of a pending sign-up once more',
      description:
        'Takes the ticket of a match whose state was `pending`. A newer link replaces the older. Before `resendAt` the answer is `rate-limited` with `Retry-After`.',
      success: 'The message is on its way; when it was sent, until when its link works, and when another can be sent.',
    },
  },
  identity: {
    read: {
      summary: 'Where the check of a member’s identity stands',
      description:
        'Never the documents themselves: a stolen session must not give them away. A preview is small enough that its text cannot be read, and is gone with the document. Off unless the domain `identity` is listed; its section of the capabilities is what a member reads before they choose anything.',
      success: 'The state, with its dates.',
      session: true,
    },
    submit: {
      summary: 'Send documents that prove who one is',
      description:
        'Refers to uploads for `identity` by their ids. The documents must show both facts between them, else `invalid-fields` at `/documents` with `required`; an upload that is gone or somebody else’s is `not-allowed` at its own pointer. While an answer is awaited, or once one was favourable, it is `already-submitted`. Use the documents for this check alone, keep them encrypted and apart, and delete them within `deletedWithinDays` of the answer.',
      success: 'The documents wait for the union’s answer.',
      session: true,
    },
  },
  votes: {
    list: {
      summary: 'The member’s votes',
      description:
        'Every vote that concerns the member and no other (S1-14), whatever its state, in the order to show; `nextCursor` is null on the last page. A vote that the member may not take part in is listed with the reason. Never a count by choice while a vote is open.',
      success: 'A page of votes.',
      session: true,
    },
    read: {
      summary: 'One vote',
      description:
        'As it stands at this moment. A vote that does not concern the member is `not-found`. Only the server moves a vote from one state to the next, and its clock decides.',
      success: 'The vote.',
      session: true,
    },
    register: {
      summary: 'Register for a vote',
      description:
        'The member has confirmed name and e-mail: answer `details-changed` when they are not what is on file. Answer `step-up-required` unless the member proved who they are within the last minutes; the password goes to the session alone (S1-16). Registering twice is `already-registered`, which a client shows as a success (S1-15).',
      success: 'The member is registered; the vote as it stands.',
      session: true,
    },
    challenge: {
      summary: 'Dispute being kept from a vote',
      description:
        'For a member who is `ineligible`, until `challengeBy`; then `challenge-closed`. A member who waits for an answer gets `already-challenged`. Keep the message for whoever decides, and out of logs.',
      success: 'The vote, whose eligibility is now `challenged`.',
      session: true,
    },
    acknowledge: {
      summary: 'Say that the changes to a vote were seen',
      description: 'Sets `seenAt` to the server’s time. It may come more than once.',
      success: 'The vote.',
      session: true,
    },
  },
  ballots: {
    read: {
      summary: 'The ballot of a vote',
      description:
        'The manifest is a text, byte for byte the one whose SHA-256 is the vote’s `ballotHash`; it is the same for all, and frozen from the first opening. `rotation` is made at random once for each member and ballot: nothing in it may tell who they are. Who may not vote gets `not-eligible`. Remember that the member has begun: during the grace a ballot is accepted from those alone.',
      success: 'The manifest, and where rotated orders start.',
      session: true,
    },
    cast: {
      summary: 'Cast a ballot',
      description:
        'The path’s `cast` is a UUID of the client’s, and decides alone whether this is a retry: the same bytes under it get the same receipt, whatever the state of the vote by then; others get `cast-id-reused`. Record a ballot, its place on the list and its receipt in one transaction, so that of two that arrive at once one gets `already-cast`. Keep who voted apart from what was chosen. Where the suite is `none`, hold the ballot to the manifest and refuse it as a whole, with a pointer for each contest such as `/0` and no word of what was chosen; `invalid-fields` at `` is a ballot of another length. `ballot-changed` when `ballotHash` is not the vote’s. While a ballot waits to be counted, `request-in-progress`. Log neither the body nor its size.',
      success: 'The ballot is recorded: its receipt.',
      session: true,
    },
    readCast: {
      summary: 'Whether a cast was recorded',
      description:
        'What settles a lost reply. `pending` while it is not decided yet, `unknown` when nothing under that id is or will be counted unless the client sends it again. Somebody else’s cast is `unknown`.',
      success: 'Where the cast stands, with the receipt once it is recorded.',
      session: true,
    },
    abandonCast: {
      summary: 'Give up a cast whose bytes are lost',
      description:
        'For a page that was reloaded between sending and the answer. A cast that is recorded stays so, and the answer says it; any other is `unknown` from now on, and if its bytes arrive after all they get `cast-abandoned`.',
      success: 'Where the cast stands for good.',
      session: true,
    },
  },
  board: {
    head: {
      summary: 'The head of the list of ballots',
      description:
        'The list is a Merkle tree (RFC 6962 §2.1) over all recorded ballots in the order they came, those that were replaced among them; nothing is ever taken out. For everybody. A vote without such a list is `not-found`.',
      success: 'How many ballots are on the list, and the tree’s root.',
    },
    track: {
      summary: 'Look a tracking code up',
      description:
        'For everybody: a code says nothing of who voted, or what. A code that is on no list is `unknown`, with status 200. The proof (RFC 6962 §2.1.1) is of the list as it is now.',
      success: 'Whether the ballot is on the list, and the proof where there is one.',
    },
  },
  voteResults: {
    read: {
      summary: 'The results of a vote',
      description:
        'Before they are published, `not-published`: not even to those who count. Shares and outcomes are the server’s own and follow `rule`. Below `minPublish` ballots send no figures at all but `suppressed`, since few ballots tell who chose what; the outcome may still be said.',
      success: 'Turnout, and what each contest came to.',
    },
  },
  membership: {
    read: {
      summary: 'The member’s membership',
      description:
        'Days and amounts are counted here and shown as they come: `daysLeft` by the union’s own calendar, `credit` as it stands. `renewal.state` says whether the member may pay for it now; whoever may not gets `not-allowed` with the reason and whom to ask, and `forbidden` from the operations of a checkout (S3-02). `checkout` is theirs that is not settled, so that a page that was closed finds it again.',
      success: 'The membership as it stands.',
      session: true,
    },
    setAutoRenewal: {
      summary: 'Let the membership renew itself, or not any more',
      description:
        'Where `autoRenewal` is `not-offered`, `forbidden`. Turning it off never costs anything and takes effect at once.',
      success: 'The membership with it.',
      session: true,
    },
    card: {
      summary: 'The member’s card',
      description:
        'For a member whose membership is over too: the card then says `expired`. `verifyUrl` holds a code that tells nothing of the member and that nobody can guess, 128 bits at least. A member without a card is `not-found`.',
      success: 'What is on the card.',
      session: true,
    },
    checkCard: {
      summary: 'Whether a card is good',
      description:
        'For whoever scans one, without a session. Answers for any code in the same time, and names nobody: the name stands on the card, which is compared with the person.',
      success: 'Whether the card is good, and until when.',
    },
  },
  checkout: {
    offer: {
      summary: 'What a renewal may be made of',
      description:
        'Levels, whose membership may be paid, contributions, ways to pay. `checkout` is the one that is not settled, for a backend without memberships. `forbidden` for whoever may not pay (S3-02, S3-06).',
      success: 'What the member may choose from.',
      session: true,
    },
    quote: {
      summary: 'What a choice comes to',
      description:
        'The only place where anything is counted (S4-19). Lines are whole cents of one currency and add up to `total`, which is `due` and `later` together; a client shows nothing of a quote that does not add up. An early renewal adds to what is left. It holds until `validUntil`, for this member.',
      success: 'The quote.',
      session: true,
    },
    start: {
      summary: 'Begin to pay a quote',
      description:
        'The client makes the id, at random, so that a reply that was lost can be asked for. The same body under the same id answers the checkout as it stands now; another body, `idempotency-key-reused`. One charge at most ever comes of one id. A member has one at a time that is not settled: another is `checkout-under-way`. A quote that no longer holds, by its time or by its price, is `quote-expired`, and nothing is begun. `returnUrl` is on an origin that the backend knows; else `return-url-refused`. Where nothing is due, the answer is already `paid`.',
      success: 'The checkout and how to pay it.',
      session: true,
    },
    read: {
      summary: 'How a checkout stands',
      description:
        '`paid` only once the provider has told this backend itself, by its own signed message: never because a browser came back. Until then `submitted`. Never cached. Somebody else’s is `not-found`.',
      success: 'The checkout as it stands.',
      session: true,
    },
    cancel: {
      summary: 'Give a checkout up',
      description:
        'Asks the provider first: what is paid stays `paid`, and what the provider still works on stays `submitted`. Anything else is `cancelled`, for good: a payment that comes after all is sent back.',
      success: 'The checkout as it stands.',
      session: true,
    },
  },
  history: {
    transactions: {
      summary: 'What the member paid and was paid back',
      description:
        'Latest first, those that a volunteer or the office wrote down among them (S4-12). `on` is the day where the union counts its days, and `year` asks for a year of that calendar. `lines` come to `amount` where there are any. `methodDetail` never holds more of a card than its last four digits.',
      success: 'One page of them.',
      session: true,
    },
    registrations: {
      summary: 'What the member registered for',
      description: 'Latest first, with who wrote each down (S4-14) and the place in the waiting list (B-31).',
      success: 'One page of them.',
      session: true,
    },
    receipts: {
      summary: 'The receipts that the union issued',
      description: 'Latest first. A receipt for a payment is not one for the tax, and says which it is (B-15).',
      success: 'One page of them.',
      session: true,
    },
    receiptFile: {
      summary: 'A receipt as a document',
      description:
        'A PDF of two megabytes at most. It travels as text, so that it is asked for under the member’s session like everything else and no link to it can be passed on. Somebody else’s is `not-found`.',
      success: 'The document.',
      session: true,
    },
  },
  access: {
    overview: {
      summary: 'Seats, roles and limits',
      description:
        'What the page of access rights begins with, for the organisation that the session is of. `forbidden` for whoever may not see who has access (S3-07); `GET /me` says why and whom to ask. Seats are counted here and nowhere else: `free` is `total` less `used` and `invited`, never below 0, and `held` is among `used`. Where seats have no limit, `total` and `free` are null, and nothing is ever `no-seat`. Whether an invitation keeps a seat and when a removed person’s is free again is this backend’s rule (B-07), told in `rule`. A role that takes no seat is counted nowhere (B-08).',
      success: 'The overview as it stands.',
      session: true,
    },
    requestSeats: {
      summary: 'Ask for more seats',
      description:
        'Reaches whoever the union has for it, as a request for help of the kind `more-seats` would (S3-30). Fewer than there are is `invalid-fields` at `/total`, as any number is where seats have no limit; while one waits for an answer, `already-requested`.',
      success: 'The seats, with the request.',
      session: true,
    },
    find: {
      summary: 'Find people',
      description:
        'Of the organisation alone, those who were invited among them. A POST because a name must not stand in a URL or a log; it changes nothing and takes no idempotency key. `text` is looked for in names and addresses, case and accents aside. A cursor goes on after the last person of the page before, in the same order and for the same query: whoever is added or removed meanwhile shifts nobody. Ten thousand people must not make the first page slower than a hundred. `refused` holds, for the signed-in member, the acts that they have a permission for and cannot do to this person, with the reason: never hide it. `version` changes with everything that a page shows of a person but `refused`.',
      success: 'One page of people.',
      session: true,
    },
    foresee: {
      summary: 'What a change would come to',
      description:
        'The same body as the change. What each person would lose, said before anybody decides: access, courses, groups that they lead, offers of theirs, their seat. It changes nothing and promises nothing.',
      success: 'One answer for each person, in that order.',
      session: true,
    },
    change: {
      summary: 'Change people',
      description:
        'One act, to each person by itself: what is refused for one is done for the others, and each gets an answer, in that order. A person whose `version` is another by now is a `conflict`, and nothing is done to them (trust R14); one for whom it is so already is `unchanged`, whatever the version. `set-role` that would leave no voting member is `refused` with `last-voting-member`, one that needs a seat when none is free with `no-seat`; two at the same moment never take the same last seat (S3-29). `resend` gives an invitation its whole time again, replaces its link, and is refused with `too-soon` until `resendAt`. Sessions of a person who is suspended or removed end at once. `forbidden` only when the act is not the member’s at all. Each change of each person is written down (S3-05).',
      success: 'What came of it, person by person, and the seats.',
      session: true,
    },
    undo: {
      summary: 'Undo a change',
      description:
        'Until `undoUntil`, by anybody who may do the act that it comes to: a suspension is undone by restoring, a restoration by suspending, and a role is given back by whoever may give it, else `refused`. Everybody who was `done` and whom nobody has changed since is as before, under a new version; the others are a `conflict`. A removed person takes a seat again, or is `refused` with `no-seat`. Later, or twice, `undo-closed`. It is written down as well.',
      success: 'What came of it, one result for each person who was changed.',
      session: true,
    },
    invite: {
      summary: 'Invite people by e-mail',
      description:
        'Each address by itself: one that cannot be invited keeps no other from it. The answers stand in the order of the invitees and repeat no address. An address that is written twice is `already-invited` the second time. Never more invitations than seats where an invitation keeps one: the rest are `no-seat`, and nothing is sent to them. The message leads to the page that holds `invitation-accept`; the role is the invitation’s, whatever its holder sends (S3-13).',
      success: 'What came of each, and the seats.',
      session: true,
    },
    links: {
      summary: 'The links for whoever has them',
      description:
        'With the addresses of those whose role is the member’s to give: a link to any other role has none, else they could give it. The secret is in the fragment, and at least 128 bits.',
      success: 'The links.',
      session: true,
    },
    createLink: {
      summary: 'Make a link',
      description:
        'More uses or days than the limits allow is `invalid-fields` at `/uses` or `/days`, a role that is not the member’s to give at `/role`.',
      success: 'The link.',
      session: true,
    },
    renewLink: {
      summary: 'Renew a link',
      description:
        'Another secret under the same id: the address from before leads nowhere from then on (B-09). `used` starts at 0. Also for one that expired, was revoked or is used up. Another `version` is `precondition-failed`, so that nobody ends the address that somebody else has just shared.',
      success: 'The link with its new address.',
      session: true,
    },
    revokeLink: {
      summary: 'Revoke a link',
      description:
        'Who came by it stays. `version` is another once somebody renewed it, not once somebody came by it: a link that is shared too widely is revoked at once. One that is revoked already is answered as it is.',
      success: 'The link, revoked.',
      session: true,
    },
    history: {
      summary: 'Who did what to whom',
      description:
        'Latest first. Nothing is ever taken out or written over, and names are those of the time (B-28). `from` and `to` are days of the union’s calendar, both included.',
      success: 'One page of it.',
      session: true,
    },
  },
  jobs: {
    list: {
      summary: 'Job offers',
      description:
        'Published ones whose last day is not over, the latest first; with `own=1` the member’s own, whatever their state. `forbidden` for whoever may not read them.',
      success: 'One page of offers.',
      session: true,
    },
    read: {
      summary: 'One job offer',
      description:
        'Comes with an `ETag` that changes with every change of the offer. Another’s that is withdrawn is `not-found`.',
      success: 'The offer and its version.',
      session: true,
    },
    post: {
      summary: 'Post a job offer',
      description:
        'For whoever has `jobs.post`, by role or by exception (S3-10). Plain text: show it as such. `applyUrl` is absolute and https, `applyBy` is not over; one of `applyEmail` and `applyUrl` is there, else `required` at `/applyEmail`.',
      success: 'The offer.',
      session: true,
    },
    edit: {
      summary: 'Change a job offer',
      description:
        'A JSON Merge Patch (RFC 7396). One’s own, with `jobs.post`; those of the same organisation, with `jobs.manage`. A later last day publishes again what was closed.',
      success: 'The offer and its new version.',
      session: true,
    },
    withdraw: {
      summary: 'Withdraw a job offer',
      description:
        'By whoever may change it. Nobody but whoever posted it and those of the same organisation with `jobs.manage` sees it any more.',
      success: 'The offer, withdrawn, and its new version.',
      session: true,
    },
  },
  documents: {
    find: {
      summary: 'Documents for members',
      description:
        'For whoever has `documents.read`; `forbidden` otherwise, and nothing of a title, a category or a number in the answer (S0-05, S3-09). `text` is looked for in titles and summaries, case and accents aside. What is typed goes into no URL (P2).',
      success: 'One page of documents, the latest published first.',
      session: true,
    },
    link: {
      summary: 'Where a file can be read',
      description:
        'A signed address of this file alone, for some minutes: whoever holds it needs no session, so it goes into no log. Answer the file with `X-Content-Type-Options: nosniff` and its name in `Content-Disposition`; anything a browser would run, a page or a drawing with scripts, as `attachment`.',
      success: 'The address, and until when it holds.',
      session: true,
    },
  },
};
