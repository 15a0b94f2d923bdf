import { endpoints } from '../endpoints/index.ts';
import type { FrontName } from '../front.ts';
import { operations, type OperationName } from '../operations.ts';
import type { Fault, FaultOptions } from './fault.ts';
import { faults, type FaultName } from './faults.ts';

/** A fault that is switched on. */
export interface ActiveFault {
  name: FaultName;
  options: FaultOptions;
}

/** Switches faults on and off while the backend runs. */
export interface Faults {
  /** The faults that are on, those used up aside. */
  readonly active: readonly ActiveFault[];
  /** Switches a fault on; a second call with the same name and operation replaces the first. */
  set(name: FaultName, options?: FaultOptions): void;
  /** Switches everything off; requests that hang come to an end with a broken connection. */
  clear(): void;
}

/** What the backend and its fronts ask of the switchboard. */
export interface Switchboard extends Faults {
  /** The faults that happen to this request, each of them counted. */
  take(operation: OperationName, front: FrontName): { name: FaultName; fault: Fault; options: FaultOptions }[];
  /** Whether this request, of an operation or of none, is refused to pages of other origins; counted. */
  takeCors(operation: OperationName | undefined, front: FrontName): boolean;
  /** Ends the faults that signing in ends. */
  noteSignIn(): void;
  /** Aborts at the next `clear()`. */
  readonly released: AbortSignal;
}

export const createSwitchboard = (): Switchboard => {
  let active: { name: FaultName; fault: Fault; options: FaultOptions; left: number }[] = [];
  let releasing = new AbortController();

  const appliesTo = ({ appliesTo }: Fault, operation: OperationName | undefined): boolean =>
    !appliesTo || (operation !== undefined && appliesTo(operations[operation], endpoints[operation].access));

  const take = (
    operation: OperationName | undefined,
    front: FrontName,
    isWanted: (name: FaultName) => boolean,
  ): typeof active => {
    const taken = active.filter(
      ({ name, fault, options }) =>
        isWanted(name) &&
        fault.fronts.includes(front) &&
        (options.operation ?? operation) === operation &&
        appliesTo(fault, operation),
    );
    for (const row of taken) row.left -= 1;
    active = active.filter(({ left }) => left > 0);
    return taken;
  };

  return {
    get active() {
      return active.map(({ name, options }) => ({ name, options }));
    },
    get released() {
      return releasing.signal;
    },
    set: (name, options = {}) => {
      const fault: Fault = faults[name];
      const others = active.filter((row) => row.name !== name || row.options.operation !== options.operation);
      active = [...others, { name, fault, options, left: options.times ?? fault.times ?? Infinity }];
    },
    clear: () => {
      active = [];
      releasing.abort(new TypeError('The connection was lost'));
      releasing = new AbortController();
    },
    take: (operation, front) => take(operation, front, (name) => name !== 'cors'),
    takeCors: (operation, front) => take(operation, front, (name) => name === 'cors').length > 0,
    noteSignIn: () => {
      active = active.filter(({ fault }) => !fault.endsAtSignIn);
    },
  };
};
