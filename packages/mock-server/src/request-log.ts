import type { OperationName } from './operations.ts';

const mostEntries = 1000;

/** One request, as it reached the backend. */
export interface LoggedRequest {
  operation: OperationName;
  method: string;
  path: string;
  /** `Idempotency-Key`, as sent. */
  key: string | null;
  /** Null while there is no answer, or when a fault let none through. */
  status: number | null;
  /** The bytes sent, as text. Kept in tests only: it is what people typed. */
  body?: string;
}

export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  add(entry: LoggedRequest): LoggedRequest;
  clear(): void;
}

export const createRequestLog = (): RequestLog => {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    add: (entry) => {
      entries.push(entry);
      if (entries.length > mostEntries) entries.shift();
      return entry;
    },
    clear: () => void entries.splice(0),
  };
};
