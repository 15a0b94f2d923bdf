import type { Database } from '../database.ts';
import type { Records } from '../records.ts';
import type { BankEvent, BankSession, Charge } from './kept-payments.ts';

export const bankSessions = (db: Database): Records<BankSession> => db.records('bank-sessions');

export const charges = (db: Database): Records<Charge> => db.records('charges');

export const bankEvents = (db: Database): Records<BankEvent> => db.records('bank-events');

export const sessionOf = (db: Database, checkout: string): [id: string, session: BankSession] | undefined =>
  bankSessions(db)
    .entries()
    .find(([, session]) => session.checkout === checkout);

export const chargeOf = (db: Database, checkout: string): [id: string, charge: Charge] | undefined =>
  charges(db)
    .entries()
    .find(([, charge]) => charge.checkout === checkout);
