import type { Answer } from './answer.ts';
import type { Bytes } from './bytes.ts';
import type { Cooldown } from './cooldown.ts';
import type { Database } from './database.ts';
import type { Shelf } from './documents/shelf.ts';
import type { Member } from './member.ts';
import type { OperationName, PathParams, RequestBody, ResponseBody } from './operations.ts';
import type { Challenges } from './passkey.ts';
import type { PaymentSettings } from './payments/checkouts.ts';
import type { SignInAttempts } from './sign-in-attempts.ts';
import type { Uploads } from './uploads.ts';
import type { BallotBox } from './voting/ballot-box.ts';

/** What every endpoint can use. */
export interface Call<N extends OperationName> {
  request: Request;
  /** What stands in the braces of the operation's path. */
  params: PathParams<N>;
  /** Parsed by the contract's schema. */
  body: RequestBody<N>;
  /** The body as it came. */
  bytes: Bytes;
  db: Database;
  attempts: SignInAttempts;
  challenges: Challenges;
  uploads: Uploads;
  cooldown: Cooldown;
  box: BallotBox;
  payments: PaymentSettings;
  shelf: Shelf;
  /** The page that links to share lead to. */
  invitationUrl: string;
  /** The server's clock, in milliseconds since the epoch. */
  now: number;
}

/** A session that is not over, and whose it is. */
export interface SignedIn {
  sessionId: string;
  expiresAt: number;
  /** When the member last proved who they are. */
  authenticatedAt: number;
  member: Member;
}

type Run<N extends OperationName, Who> = (
  call: Call<N> & Who,
) => Answer<ResponseBody<N>> | Promise<Answer<ResponseBody<N>>>;

export type EndpointFor<N extends OperationName> =
  | { name: N; access: 'anyone'; run: Run<N, Partial<SignedIn>> }
  /** Without a session the answer is `signed-out`, before the endpoint is reached. */
  | { name: N; access: 'member'; run: Run<N, SignedIn> };

/** An operation that needs no session. */
export const forAnyone = <N extends OperationName>(name: N, run: Run<N, Partial<SignedIn>>): EndpointFor<N> => ({
  name,
  access: 'anyone',
  run,
});

/** An operation that needs a session. */
export const forMembers = <N extends OperationName>(name: N, run: Run<N, SignedIn>): EndpointFor<N> => ({
  name,
  access: 'member',
  run,
});
