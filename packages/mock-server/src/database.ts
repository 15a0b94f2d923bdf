import { randomId } from './bytes.ts';
import type { Membership } from './kept-invitation.ts';
import {
  normalizeEmail,
  normalizeMemberNumber,
  normalizeUserName,
  signInEmails,
  type Member,
  type MemberDetails,
} from './member.ts';
import type { Passkey } from './passkey.ts';
import { recordsOver, type Records } from './records.ts';
import { defaultScenario, scenarios, type Scenario, type ScenarioName } from './scenarios/index.ts';
import type { Sessions } from './sessions.ts';
import type { Snapshot, Store } from './store.ts';

/** The state behind the endpoints. */
export interface Database {
  readonly scenario: ScenarioName;
  readonly organization: Scenario['organization'];
  /** May be changed in place by a test. */
  readonly capabilities: Scenario['capabilities'];
  /** The same list as long as nobody changes. */
  readonly members: readonly Member[];
  readonly sessions: Sessions;
  member(id: string): Member | undefined;
  /** Spaces, hyphens and leading zeros aside. */
  memberByNumber(typed: string): Member | undefined;
  /** Of somebody with several files under that address, the one that they signed up with (B-29). */
  membersByEmail(typed: string): Member[];
  /** Of those who chose one, case aside. */
  memberByUserName(typed: string): Member | undefined;
  /** Changes a file as the member or the office would; its version grows. Throws for an unknown id. */
  saveDetails(id: string, changes: Partial<MemberDetails>): Member;
  /** Changes what only the office or the backend itself may. Throws for an unknown id. */
  saveMember(id: string, changes: Partial<Omit<Member, 'id' | 'details' | 'version'>>): Member;
  addMember(member: Member): Member;
  /** Whatever else is kept, one kind by its name. */
  records<T>(kind: string): Records<T>;
  /** Registers a passkey for a member; replaces the one with the same credential id. */
  registerPasskey(passkey: Passkey): void;
  passkey(credentialId: string): Passkey | undefined;
  /** Oldest first. */
  passkeysOf(memberId: string): Passkey[];
  removePasskey(credentialId: string): void;
  /** Goes on from what somebody else has saved in the store since, if they have. */
  refresh(): void;
  /** Lays the scenario out afresh; nobody is signed in. */
  reset(scenario?: ScenarioName): void;
}

interface State extends Omit<Scenario, 'members'> {
  members: Map<string, Member>;
  /** The same until one of them changes. */
  listed?: readonly Member[] | undefined;
  kinds: Map<string, Records<unknown>>;
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
  const fresh = (scenario: ScenarioName): Snapshot => ({
    scenario,
    seededAt: now(),
    members: {},
    records: {},
    sessions: {},
  });
  const kept = store.load();
  // A store outlives a release, whose snapshots may have had another form
  const goesOn = (found: Snapshot): boolean =>
    'records' in found &&
    Object.hasOwn(scenarios, found.scenario) &&
    (wanted === undefined || wanted === found.scenario);
  let snapshot = kept && goesOn(kept) ? kept : fresh(wanted ?? defaultScenario);
  let data = layOut();

  function layOut(): State {
    const laidOut = scenarios[snapshot.scenario](snapshot.seededAt);
    const byId = new Map([...laidOut.members, ...Object.values(snapshot.members)].map((member) => [member.id, member]));
    return { ...laidOut, members: byId, kinds: new Map() };
  }
  const save = (): void => {
    store.save(snapshot);
  };

  const find = (id: string): Member => {
    const member = data.members.get(id);
    if (!member) throw new Error(`No member ${id}`);
    return member;
  };
  const keep = (member: Member): Member => {
    data.members.set(member.id, member);
    data.listed = undefined;
    snapshot.members[member.id] = member;
    save();
    return member;
  };

  const recordsOf = <T>(kind: string): Records<T> => {
    const records =
      data.kinds.get(kind) ?? recordsOver(data.records?.[kind] ?? {}, (snapshot.records[kind] ??= {}), save);
    data.kinds.set(kind, records);
    return records as Records<T>;
  };
  const passkeys = (): Records<Passkey> => recordsOf('passkeys');

  const withoutSecondFiles = (found: readonly Member[]): Member[] => {
    const ids = new Set(found.map(({ id }) => id));
    const second = recordsOf<Membership>('memberships')
      .all()
      .filter(({ actsAs, memberId }) => actsAs !== memberId && ids.has(memberId));
    return found.filter(({ id }) => !second.some(({ actsAs }) => actsAs === id));
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
      return (data.listed ??= [...data.members.values()]);
    },
    sessions: sessions ?? ownSessions,
    member: (id) => data.members.get(id),
    memberByNumber: (typed) => {
      const wanted = normalizeMemberNumber(typed);
      return [...data.members.values()].find(({ memberNumber }) => normalizeMemberNumber(memberNumber) === wanted);
    },
    membersByEmail: (typed) => {
      const wanted = normalizeEmail(typed);
      const found = [...data.members.values()].filter((member) => signInEmails(member).includes(wanted));
      return found.length > 1 ? withoutSecondFiles(found) : found;
    },
    memberByUserName: (typed) => {
      const wanted = normalizeUserName(typed);
      return [...data.members.values()].find(({ userName }) => userName && normalizeUserName(userName) === wanted);
    },
    saveDetails: (id, changes) => {
      const member = find(id);
      return keep({ ...member, details: { ...member.details, ...changes }, version: member.version + 1 });
    },
    saveMember: (id, changes) => keep({ ...find(id), ...changes }),
    addMember: keep,
    records: recordsOf,
    registerPasskey: (passkey) => void passkeys().put(passkey.credentialId, passkey),
    passkey: (wanted) => passkeys().get(wanted),
    passkeysOf: (id) =>
      passkeys()
        .all()
        .filter(({ memberId }) => memberId === id),
    removePasskey: (credentialId) => {
      passkeys().remove(credentialId);
    },
    refresh: () => {
      const changed = store.loadChanged?.();
      if (!changed || !goesOn(changed)) return;
      snapshot = changed;
      data = layOut();
    },
    reset: (scenario = snapshot.scenario) => {
      snapshot = fresh(scenario);
      data = layOut();
      save();
    },
  };
};
