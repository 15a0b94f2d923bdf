import type { Page } from 'playwright-core';
import { demoCredentials } from '@trait-union/mock-server';

/** The sample member's display name. */
export const NAME = 'Marie-Ève Tremblay-Côté';

interface Credentials {
  memberNumber: string;
  password: string;
}

/** Fills in and sends the sign-in form, in French. */
export async function signIn(page: Page, { memberNumber, password }: Credentials = demoCredentials): Promise<void> {
  await page.bringToFront();
  await page.getByLabel('Courriel ou numéro de membre').fill(memberNumber);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}
