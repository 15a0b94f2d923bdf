import { operations as contract, type Capabilities, type Domain, type Endpoint } from '@trait-union/client/contract';

type Contract = typeof contract;
type Group = keyof Contract;

/** `session.signIn`, `profile.update`, … */
export type OperationName = { [G in Group]: `${G}.${keyof Contract[G] & string}` }[Group];

type EndpointOf<N extends OperationName> = N extends `${infer G extends Group}.${infer O}`
  ? O extends keyof Contract[G]
    ? Contract[G][O]
    : never
  : never;
type Output<Schema> = Schema extends { _zod: { output: infer Value } } ? Value : never;

/** What the contract's schema makes of the request body; `undefined` where the operation takes none. */
export type RequestBody<N extends OperationName> =
  EndpointOf<N> extends { request: infer Schema } ? Output<Schema> : undefined;

type NameIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NameIn<Rest> : never;

/** What stands in the braces of the operation's path. */
export type PathParams<N extends OperationName> = Record<NameIn<EndpointOf<N>['path']>, string>;

/** The body of a success; `undefined` for a 204. */
export type ResponseBody<N extends OperationName> =
  EndpointOf<N> extends { response: infer Schema } ? Output<Schema> : undefined;

/** The contract's operations, by name. */
export const operations = Object.fromEntries(
  Object.entries(contract).flatMap(([group, endpoints]) =>
    Object.entries(endpoints).map(([name, endpoint]) => [`${group}.${name}`, endpoint]),
  ),
) as Record<OperationName, Endpoint>;

export const operationNames = Object.keys(operations) as OperationName[];

const optionalDomains: Partial<Record<Group, Domain>> = {
  session: 'session',
  profile: 'profile',
  addressSuggestions: 'address-suggestions',
  emailVerification: 'email-verification',
  recovery: 'recovery',
  passkeys: 'passkeys',
  signUp: 'sign-up',
  uploads: 'uploads',
  identity: 'identity',
  support: 'support',
  onboarding: 'onboarding',
  application: 'application',
  invitations: 'invitations',
  organizations: 'organizations',
  votes: 'votes',
  ballots: 'votes',
  board: 'votes',
  voteResults: 'votes',
  membership: 'membership',
  checkout: 'checkout',
  history: 'history',
  access: 'access',
  jobs: 'jobs',
  documents: 'documents',
};

/** Whether a backend with these capabilities has the operation at all. */
export const isSupported = (name: OperationName, { domains, signIn }: Capabilities): boolean => {
  const [group, operation] = name.split('.') as [Group, string];
  const domain = optionalDomains[group];
  if (domain && !domains.includes(domain)) return false;
  return signIn.passkeys || !(group === 'session' && operation.toLowerCase().includes('passkey'));
};

/** The operation at a path below the base path, wherever the base path itself stands. */
export const findOperation = (method: string, pathname: string, basePath: string): OperationName | undefined => {
  const start = pathname.lastIndexOf(`${basePath}/`);
  if (start < 0) return undefined;
  const segments = pathname.slice(start + basePath.length).split('/');
  return operationNames.find((name) => {
    const pattern = operations[name].path.split('/');
    return (
      operations[name].method === method &&
      pattern.length === segments.length &&
      pattern.every((segment, index) => segment.startsWith('{') || segment === segments[index])
    );
  });
};

/** What stands in the braces of an operation's path, given a path that it matches; none is empty. */
export const paramsOf = (name: OperationName, pathname: string): Record<string, string> => {
  const pattern = operations[name].path.split('/');
  const segments = pathname.split('/').slice(-pattern.length);
  return Object.fromEntries(
    pattern.flatMap((part, index) => (part.startsWith('{') ? [[part.slice(1, -1), segments[index] ?? '']] : [])),
  );
};
