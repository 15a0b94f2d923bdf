import * as z from 'zod/mini';
import * as contract from '../contract/index.ts';
import { operations } from '../contract/operations.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import type { ProblemCode } from '../contract/problem.ts';
import { problemStatuses } from '../contract/problem-statuses.ts';
import { descriptions, type Description } from './descriptions.ts';

type Json = Record<string, unknown>;

const schemaNames = [
  'AcceptedDocument',
  'AcceptedInvitation',
  'AccessEvent',
  'AccessHistoryPage',
  'AccessLink',
  'AccessLinkRenewal',
  'AccessLinkVersion',
  'AccessLinks',
  'AccessOverview',
  'Act',
  'Activation',
  'Address',
  'AddressQuery',
  'AddressSuggestion',
  'AddressSuggestions',
  'Application',
  'ApplicationForm',
  'ApplicationLink',
  'ApplicationLinkRequest',
  'ApplicationSection',
  'ApplicationSettings',
  'ApplicationWithdrawal',
  'AutoRenewal',
  'BackendCapabilities',
  'BallotAnswer',
  'BallotManifest',
  'BallotOption',
  'BoardHead',
  'Card',
  'CardCheck',
  'CastStatus',
  'ChangeReport',
  'ChangeResult',
  'Checkout',
  'Consent',
  'Contest',
  'ContestMarks',
  'ContestResult',
  'Contribution',
  'Coupon',
  'Credentials',
  'DescribedField',
  'DocumentCategory',
  'DocumentFile',
  'DocumentLink',
  'DocumentPage',
  'DocumentQuery',
  'EligibilityChallenge',
  'Email',
  'EmailChange',
  'EmailReference',
  'EmailStatus',
  'EmailVerification',
  'EmailVerified',
  'Envelope',
  'FieldIssue',
  'FilledBallot',
  'ForeseenChange',
  'ForeseenChanges',
  'Identity',
  'IdentityDocument',
  'IdentitySettings',
  'IdentitySubmission',
  'Invitation',
  'InvitationLink',
  'InvitationMailRequest',
  'Invitee',
  'InvitingReport',
  'InvitingResult',
  'IssuedReceipt',
  'JobDetails',
  'JobOffer',
  'JobPage',
  'JobPatch',
  'LibraryDocument',
  'LinkToken',
  'Match',
  'MatchField',
  'MatchRequest',
  'MatchTicket',
  'Me',
  'Membership',
  'Money',
  'NewAccessLink',
  'NewAccount',
  'NewCheckout',
  'NewInvitations',
  'NewPasskey',
  'NewUpload',
  'OidcSettings',
  'Onboarding',
  'OwnApplication',
  'OwnOrganization',
  'OwnOrganizations',
  'OwnWords',
  'Passkey',
  'PasskeyAssertion',
  'PasskeyAttestation',
  'PasskeyCreationOptions',
  'PasskeyName',
  'PasskeyOptions',
  'Passkeys',
  'PasswordChanged',
  'PasswordRequest',
  'PasswordReset',
  'PasswordRules',
  'PaymentOption',
  'PeopleChange',
  'PeoplePage',
  'PeopleQuery',
  'Person',
  'Phone',
  'Problem',
  'Profile',
  'ProfilePatch',
  'Quote',
  'QuoteLine',
  'Receipt',
  'ReceiptFile',
  'ReceiptPage',
  'RecoveryMessage',
  'RefusedAct',
  'RefusedDocument',
  'RefusedPermission',
  'Registration',
  'RegistrationPage',
  'Renewable',
  'RenewalChoice',
  'RenewalLevel',
  'RenewalOffer',
  'ResetLink',
  'Role',
  'RoleOffer',
  'SeatRequest',
  'Seats',
  'Selection',
  'SentApplication',
  'SentInvitation',
  'SentLink',
  'Session',
  'SessionMember',
  'SignUpSettings',
  'SignedInSession',
  'SignedOutSession',
  'SupportRequest',
  'SupportSettings',
  'SupportTicket',
  'TrackedBallot',
  'Transaction',
  'TransactionPage',
  'Upload',
  'UploadLimits',
  'UploadSettings',
  'UserNameRequest',
  'Vote',
  'VoteChange',
  'VoteDocument',
  'VotePage',
  'VoteResults',
  'VoteRule',
  'VoterDetails',
] as const satisfies (keyof typeof contract)[];

const toReference = (name: string): string => `#/components/schemas/${name}`;

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is; what has a name is referred to by it. */
const toComponents = (): Json => {
  const registry = z.registry<{ id: string }>();
  for (const name of schemaNames) registry.add(contract[name], { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    uri: toReference,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // The client holds amounts to it beside the schema, which says no more than a page needs
      if (zodSchema === contract.Money.shape.cents) jsonSchema.type = 'integer';
    },
  });
  for (const schema of Object.values(schemas)) {
    // The document says both for all of them.
    delete schema.$schema;
    delete schema.$id;
  }
  return schemas;
};

const toSchema = (schema: z.ZodMiniType): Json => {
  const name = schemaNames.find((one) => contract[one] === schema);
  if (!name) throw new Error('A schema of the wire has no name in the OpenAPI file.');
  return { $ref: toReference(name) };
};

const always: readonly ProblemCode[] = ['rate-limited', 'unavailable', 'internal'];
const everyWrite: readonly ProblemCode[] = ['request-in-progress', 'idempotency-key-reused'];
const everyMember: readonly ProblemCode[] = ['signed-out', 'forbidden'];
/** What is only looked at asks nobody who they are again: no widget has a field for it there. */
const everyWriteOfAMember: readonly ProblemCode[] = ['step-up-required'];

/** One response for each status, with the codes that come under it. */
const toProblems = ({ method, safe, outcomes = [] }: Endpoint, { session }: Description): Json => {
  const write = method !== 'GET' && !safe;
  const codes = [
    ...new Set([
      ...outcomes,
      ...(session ? everyMember : []),
      ...(session && write ? everyWriteOfAMember : []),
      ...(write ? everyWrite : []),
      ...always,
    ]),
  ];
  const statuses = [...new Set(codes.map((code) => problemStatuses[code]))];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: codes
          .filter((code) => problemStatuses[code] === status)
          .map((code) => `\`${code}\``)
          .join(', '),
        ...([429, 503].includes(status) && { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }),
        content: { 'application/problem+json': { schema: { $ref: toReference('Problem') } } },
      },
    ]),
  );
};

const toOperation = (operationId: string, tag: string, endpoint: Endpoint, words: Description): Json => {
  const { method, path, query = [], request, media, response, safe, versioned, outcomes } = endpoint;
  const { summary, description, success, session } = words;
  const write = method !== 'GET';
  const parameters = [
    ...(write ? ['TraitUnion'] : []),
    ...(write && !safe ? ['IdempotencyKey'] : []),
    ...(write && versioned ? ['IfMatch'] : []),
    ...(media ? ['UploadOffset'] : []),
  ];
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = query.map((name) => ({ name, in: 'query', required: false, schema: { type: 'string' } }));
  const own = [...inPath, ...inQuery];
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    security: session ? [{ session: [] }] : [],
    ...(parameters.length + own.length > 0 && {
      parameters: [...own, ...parameters.map((name) => ({ $ref: `#/components/parameters/${name}` }))],
    }),
    ...(media && { requestBody: { required: true, content: { [media]: {} } } }),
    ...(request && {
      requestBody: {
        required: true,
        content: {
          [method === 'PATCH' ? 'application/merge-patch+json' : 'application/json']: { schema: toSchema(request) },
        },
      },
    }),
    responses: {
      [response ? '200' : '204']: {
        description: success,
        headers: {
          Date: { $ref: '#/components/headers/Date' },
          ...(versioned && { ETag: { $ref: '#/components/headers/ETag' } }),
        },
        ...(response && { content: { 'application/json': { schema: toSchema(response) } } }),
      },
      ...toProblems(endpoint, words),
    },
    ...(outcomes && { 'x-outcomes': outcomes }),
  };
};

const header = (description: string, schema: Json = { type: 'string' }): Json => ({
  description,
  required: true,
  schema,
});

/** The whole wire as OpenAPI 3.1, for developers who write a backend in any language. */
export const createOpenApi = (): Json => {
  const paths: Record<string, Json> = {};
  for (const [group, endpoints] of Object.entries(operations)) {
    for (const [name, endpoint] of Object.entries(endpoints) as [string, Endpoint][]) {
      const words = (descriptions as Record<string, Record<string, Description>>)[group]?.[name];
      if (!words) throw new Error(`${group}.${name} has no description`);
      const path = (paths[endpoint.path] ??= {});
      path[endpoint.method.toLowerCase()] = toOperation(`${group}.${name}`, group, endpoint, words);
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Trait d’union: member portal',
      version: '1.0.0',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'What a union’s backend offers to the member widgets. Every failure is a problem (RFC 9457) that clients tell apart by `code` alone; `title` and `detail` are never shown. Pages are on another origin: answer preflights for listed origins only, allow credentials, and expose `Date`, `ETag` and `Retry-After`. Refuse any write without `X-Trait-Union: 1`.',
    },
    servers: [{ url: 'https://members.local101.example/api/v1' }],
    tags: Object.keys(operations).map((name) => ({ name })),
    paths,
    components: {
      schemas: toComponents(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-tu-session',
          description: 'Set by signing in; the name is the backend’s own.',
        },
      },
      parameters: {
        TraitUnion: {
          name: 'X-Trait-Union',
          in: 'header',
          required: true,
          description: 'Forces a preflight on every write, so that a form of another site cannot forge one.',
          schema: { const: '1' },
        },
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          ...header(
            'The same through every retry of one intention, without quotes. Keep the answer under it for a day at least, and give it again to the same body; another body is `idempotency-key-reused`, and one that is still being worked on is `request-in-progress`.',
            { type: 'string', minLength: 1, maxLength: 255 },
          ),
        },
        UploadOffset: {
          name: 'Upload-Offset',
          in: 'header',
          ...header('Where in the file the bytes of the body begin.', { type: 'integer', minimum: 0 }),
        },
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          ...header('The `ETag` that the change is based on; any other is `precondition-failed` (RFC 9110 §13.1.1).'),
        },
      },
      headers: {
        Date: header('The server’s clock (RFC 9110 §6.6.1), which countdowns follow.'),
        ETag: header('The version of what is answered (RFC 9110 §8.8.3).'),
        RetryAfter: {
          description:
            'Seconds or a date (RFC 9110 §10.2.3) before which trying again is pointless; at most five minutes are believed.',
          schema: { type: 'string' },
        },
      },
    },
  };
};
