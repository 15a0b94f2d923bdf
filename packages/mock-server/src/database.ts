import { randomId } from './bytes.ts';
import { normalizeEmail, normalizeMemberNumber, signInEmails, type Member, type MemberDetails } from './member.ts';
import type { Passkey } from './passkey.ts';
import { defaultScenario, scenarios, type Scenario, type ScenarioName } from './scenarios/index.ts';
import type { Sessions } from './sessions.ts';
import type { Snapshot, Store } from './store.ts';

/** The state behind the endpoints. */
export interface Database {
  readonly scenario: ScenarioName;
  readonly organization: Scenario['organization'];
  /** May be changed in place by a test. */
  readonly capabilities: Scenario['capabilities'];
  readonly members: readonly Member[];
  readonly sessions: Sessions;
  member(id: string): Member | undefined;
  /** Spaces, hyphens and leading zeros aside. */
  memberByNumber(typed: string): Member | undefined;
  membersByEmail(typed: string): Member[];
  /** Changes a file as the member or the office would; its version grows. Throws for an unknown id. */
  saveDetails(id: string, changes: Partial<MemberDetails>): Member;
  /** Registers a passkey for a member; replaces the one with the same credential id. */
  registerPasskey(passkey: Passkey): void;
  passkey(credentialId: string): Passkey | undefined;
  /** Lays the scenario out afresh; nobody is signed in. */
  reset(scenario?: ScenarioName): void;
}

export interface DatabaseOptions {
  /** What the store kept is dropped when it is of another scenario; without a name, it goes on. */
  scenario?: ScenarioName;
  store: Store;
  now: () => number;
  /** By default they are part of the state. */
  sessions?: Sessions;
}

export const createDatabase = ({ scenario: wanted, store, now, sessions }: DatabaseOptions): Database => {
  const fresh = (scenario: ScenarioName): Snapshot => ({ scenario, seededAt: now(), details: {}, sessions: {} });
  const kept = store.load();
  const goesOn = ({ scenario }: Snapshot): boolean =>
    Object.hasOwn(scenarios, scenario) && (wanted === undefined || wanted === scenario);
  let snapshot = kept && goesOn(kept) ? kept : fresh(wanted ?? defaultScenario);
  let data = layOut();

  function layOut(): Scenario {
    const laidOut = scenarios[snapshot.scenario](snapshot.seededAt);
    const members = laidOut.members.map((member) => ({ ...member, ...snapshot.details[member.id] }));
    return { ...laidOut, members, passkeys: [...laidOut.passkeys] };
  }
  const save = (): void => {
    store.save(snapshot);
  };

  const ownSessions: Sessions = {
    open: (session) => {
      const id = randomId();
      snapshot.sessions[id] = session;
      save();
      return id;
    },
    find: (id) => (Object.hasOwn(snapshot.sessions, id) ? snapshot.sessions[id] : undefined),
    renew: (id, session) => {
      snapshot.sessions[id] = session;
      save();
      return id;
    },
    close: (id) => {
      Reflect.deleteProperty(snapshot.sessions, id);
      save();
    },
  };

  return {
    get scenario() {
      return snapshot.scenario;
    },
    get organization() {
      return data.organization;
    },
    get capabilities() {
      return data.capabilities;
    },
    get members() {
      return data.members;
    },
    sessions: sessions ?? ownSessions,
    member: (id) => data.members.find((member) => member.id === id),
    memberByNumber: (typed) => {
      const wanted = normalizeMemberNumber(typed);
      return data.members.find(({ memberNumber }) => normalizeMemberNumber(memberNumber) === wanted);
    },
    membersByEmail: (typed) => {
      const wanted = normalizeEmail(typed);
      return data.members.filter((member) => signInEmails(member).includes(wanted));
    },
    saveDetails: (id, changes) => {
      const member = data.members.find((candidate) => candidate.id === id);
      if (!member) throw new Error(`No member ${id}`);
      member.details = { ...member.details, ...changes };
      member.version += 1;
      snapshot.details[id] = { details: member.details, version: member.version };
      save();
      return member;
    },
    registerPasskey: (passkey) => {
      data.passkeys = [...data.passkeys.filter(({ credentialId }) => credentialId !== passkey.credentialId), passkey];
    },
    passkey: (wanted) => data.passkeys.find(({ credentialId }) => credentialId === wanted),
    reset: (scenario = snapshot.scenario) => {
      snapshot = fresh(scenario);
      data = layOut();
      save();
    },
  };
};
