import * as z from 'zod/mini';

export const fieldKinds = ['text', 'email', 'tel', 'date', 'member-number', 'choice', 'long-text'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Words of the union's own, for what the widgets have none for. */
export const OwnWords = z.object({ fr: z.string(), en: z.string() });
export type OwnWords = z.infer<typeof OwnWords>;

/** A field that the backend asks for and the widgets show. Its value is a text whatever its kind. */
export const DescribedField = z.object({
  /**
   * Its key in what is sent. The widgets word these themselves: `memberNumber`, `givenName`, `familyName`, `email`,
   * `dateOfBirth`, `employerNumber`, `phone`, `employer`, `workplace`, `jobTitle`, `message`. Never a password.
   */
  name: z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/)),
  /** A `date` is sent as `1984-05-27`, a `tel` in E.164 form, a `choice` as one of `options`; anything else as typed. */
  kind: z.enum(fieldKinds),
  required: z.boolean(),
  /** Goes before the widgets' own words; a must for a name that they do not know. */
  label: z.optional(OwnWords),
  hint: z.optional(OwnWords),
  /** What the browser may fill in: a token of the HTML standard, such as `bday`. */
  autocomplete: z.optional(z.string()),
  /** In characters; 254 when absent, 2,000 for a `long-text`. */
  maxLength: z.optional(z.number()),
  /** Of a `choice`, in the order to show. */
  options: z.optional(z.array(z.object({ value: z.string(), label: OwnWords }))),
});
export type DescribedField = z.infer<typeof DescribedField>;

/** What was typed, by the name of its field. */
export const FieldValues = z.record(z.string(), z.string().check(z.maxLength(2000)));
export type FieldValues = z.infer<typeof FieldValues>;
