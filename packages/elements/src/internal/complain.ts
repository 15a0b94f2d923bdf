import type { Complaint } from './complaints.ts';

/** Tells the webmaster, in the console, what to mend on the page; each line once. */
export const complain = (...complaint: Complaint): Promise<void> =>
  import('./complaints.ts').then(
    ({ say }) => {
      say(...complaint);
    },
    () => undefined,
  );
