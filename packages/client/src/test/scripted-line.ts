import { ClientError, type ClientErrorCode } from '../errors/client-error.ts';

/** What happens to one request: it arrives or not, it is answered or not. */
export interface Reply {
  lost?: 'request' | 'answer';
  code?: ClientErrorCode;
}

export const lostAnswer: Reply = { lost: 'answer' };
export const lostRequest: Reply = { lost: 'request' };

/** The line to a backend, which the test disturbs. */
export class ScriptedLine {
  /** What was asked, whether or not it arrived. */
  readonly calls: string[] = [];
  /** Of the requests to come, in order; after the last, all goes well. */
  replies: Reply[] = [];

  protected async carry<T>(call: string, run: () => T): Promise<T> {
    this.calls.push(call);
    const { lost, code = 'unreachable' } = this.replies.shift() ?? {};
    await Promise.resolve();
    if (lost === 'request') throw new ClientError(code);
    const answer = run();
    if (lost === 'answer') throw new ClientError(code);
    return answer;
  }
}
