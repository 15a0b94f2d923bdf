import type {
  AccessOverview,
  Act,
  ClientError,
  Permission,
  Person,
  PersonAct,
  Seats,
  SessionMember,
  Verdict,
} from '@trait-union/client';
import type { FailureController } from '../../controllers/failure-controller.ts';
import type { PortalController } from '../../controllers/portal-controller.ts';

/*
 * What the parts of the element that are fetched on demand get from it, and what it asks of them. The element
 * constructs each once, as `new Part(host, parts)`, and keeps it while it is in the page. Each has its own words
 * (`LocalizeController`), styles (`addStyles`), failures (`FailureController`) and announcements (`announce`).
 */

/** A person as the list shows them: the server's word, or visibly pending over it. */
export interface ShownPerson extends Person {
  /** Something of theirs is on its way to the server, and stands over its word. */
  isPending: boolean;
  /** They are not in the list any more: their row stays where it is until the next search, and nothing acts on it. */
  isGone: boolean;
}

/** Something of a person that is shown before the server has said so; `isGone` for a removal. */
export type PendingChange = Partial<
  Pick<ShownPerson, 'state' | 'role' | 'seat' | 'documentation' | 'jobPosting' | 'isGone'>
>;

/** The one copy of what the server said of people and seats, by id. Every change of it updates the element. */
export interface People {
  /** As shown; undefined for somebody who was never read. */
  shown: (id: string) => ShownPerson | undefined;
  /** As the server last told them, whatever is pending: where the `version` of an act comes from. */
  told: (id: string) => Person | undefined;
  /** As the server last told them. */
  readonly seats: Seats | undefined;
  /** The moment of a question, to be given back with its answer. */
  asking: () => number;
  /** Seats as they were read, `asked` at that moment: never over what a write answered since. */
  readSeats: (seats: Seats, asked: number) => void;

  /** Shows something over the server's word, above what is pending already, until the function returned is called. */
  pend: (id: string, change: PendingChange) => () => void;
  /**
   * What a write answered, whatever is read meanwhile: an answer that was asked for before this call never goes over
   * it. `gone`: ids of those who are not in the list any more; somebody in `people` who was gone is back.
   * `changed`: something is otherwise now, by the member's act, and the page is told.
   */
  wrote: (answer: {
    people?: readonly Person[];
    gone?: readonly string[];
    seats?: Seats | undefined;
    changed: boolean;
  }) => void;
  /** Those who were invited just now, or are back: above the others until the next search, where they are not in view. */
  add: (people: readonly Person[]) => void;
  /**
   * Reads these again, as they stand now: how an act whose reply was lost is settled. Who is not in the answer is
   * gone. Rejects with a ClientError.
   */
  again: (ids: readonly string[]) => Promise<void>;
}

export interface AccessParts {
  context: PortalController;
  member: () => SessionMember | undefined;
  overview: () => AccessOverview;
  people: People;
  /** Whether the member may do it at all; `verdictOn` of the client with what was read last. */
  mayDo: (permission: Permission) => Verdict;
  /** Whether they may do it to this one; nobody does anything to whom is gone. */
  mayAct: (act: PersonAct, person: ShownPerson) => Verdict;
  /**
   * What to do with an error of an act: asks the member in again in place (`signed-out`, `step-up`), reads their rights
   * again where they changed (`forbidden`), else shows it in `failure`. `resume` goes on by itself under the same key;
   * `onRetry` is the member's own second try, `resume` when absent.
   */
  settle: (error: ClientError, act: { failure: FailureController; resume: () => void; onRetry?: () => void }) => void;
  /** Reads the overview and the list again, quietly, in place. */
  reread: () => void;
  /** Closes the part that is open in place (inviting, seats, history) and gives the focus back to what opened it. */
  close: () => void;
  /** Takes people out of the selection: those for whom it is done. */
  deselect: (ids: readonly string[]) => void;
  /** The way to where a member asks for help; nothing where the page gave none. */
  support: () => unknown;
}

/** What every part has. */
export interface AccessPart {
  /** Something is on its way, or was typed: it outlives an expired session, and the page asks before it is left. */
  readonly isBusy: boolean;
  /** The member is signed in again. */
  resume: () => void;
  /** They left, or somebody else came: nothing of theirs may stay (trust P3). Not called for an expired session while `isBusy`. */
  forget: () => void;
}

/** `access-manager.acting.ts` → `class AccessActing`: whatever is done to people. */
export interface ActingPart extends AccessPart {
  /** Does it, to one or to several; asks first where something is lost. The list calls it for the tick of a row. */
  act: (act: Act, ids: readonly string[]) => void;
  /** Below a row that is open: role, rights, suspend, remove, resend, revoke. */
  renderPerson: (person: ShownPerson) => unknown;
  /** In the bar of the selection: the acts that make sense for all of them. The list counts them and clears them. */
  renderSelection: (people: readonly ShownPerson[]) => unknown;
  /** Above the table, always: the question before a loss, what came of it, undo, failures. */
  render: () => unknown;
}

/** `access-manager.inviting.ts` → `class AccessInviting`; `.history.ts` → `class AccessHistoryReading`; `.asking.ts` → `class SeatsAsking`. Each opens in place, below its button. */
export interface OpenedPart extends AccessPart {
  /** With its heading (`h3`, `tabindex="-1"`, id `opened`), which gets the focus as it opens, and a button that calls `close`. */
  render: () => unknown;
  /** It is opened, once more or for the first time: what it showed before may have changed. */
  opened?: () => void;
  /** It is open, and the member is back: what it shows may have been changed elsewhere. Quietly, in place. */
  reread?: () => void;
}

/*
 * Besides, statically in the first chunk, so as small as can be:
 * - `access-manager.seats-view.ts` → `seatsView(l: LocalizeController<unknown>, seats: Seats, more: unknown)`: in words
 *   and as a bar; `more` is the element's button that opens `SeatsAsking`.
 * - `templates/act.ts` and `messages/refusals.ts`: an act as allowed, or refused with its reason.
 * And on demand with a row of somebody who was invited:
 * - `access-manager.invitation-view.ts` → `invitationView(l: LocalizeController<unknown>, person: ShownPerson, now: number)`:
 *   when it was sent, by whom, until when, whether it arrived, and what to do when it did not. `resend` and `revoke`
 *   themselves are acts of `AccessActing`.
 */
