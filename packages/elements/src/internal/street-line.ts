/** The line of the street: the unit before the civic number in Canada, after the street elsewhere. */
export function streetLine({
  unit = '',
  street,
  country,
}: {
  unit?: string | undefined;
  street: string;
  country: string;
}): string {
  if (!unit) return street;
  return country === 'CA' ? `${unit}-${street}` : `${street}, ${unit}`;
}
