import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/member-login.js';
import '@trait-union/elements/define/member-menu.js';
import '@trait-union/elements/define/union-portal.js';
import { localMembers } from '@trait-union/mock-server';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { presses, reads, sees, seesField, seesNo } from './person.ts';

interface Args {
  portal: string;
}

type Story = StoryObj<Args>;

export default {
  title: 'Elements/union-portal',
  component: 'union-portal',
  args: { portal: 'council' },
  parameters: { backend: { member: localMembers.sample }, council: { member: localMembers.organization } },
  render: ({ portal }) => html`
    <union-portal portal=${ifDefined(portal || undefined)}>
      <member-menu>
        <a href="/connexion">Espace membre</a>
        <a slot="links" href="/profil">Profil</a>
      </member-menu>
    </union-portal>
  `,
} satisfies Meta<Args>;

export const Default: Story = {
  name: 'A part of the page with a portal of its own',
  play: async () => {
    await sees('button', 'Conseil régional du Bas-Saint-Laurent');
  },
};

export const TwoUnions: Story = {
  name: 'Two unions on one page',
  render: ({ portal }) => html`
    <p>Section locale</p>
    <member-menu>
      <a href="/connexion">Espace membre de la section locale</a>
    </member-menu>
    <p>Conseil régional</p>
    <union-portal portal=${portal}>
      <member-menu>
        <a href="/conseil/connexion">Espace membre du conseil</a>
      </member-menu>
      <member-login>
        <a href="https://conseil.example">Espace membre du conseil</a>
      </member-login>
    </union-portal>
  `,
  play: async ({ step }) => {
    await sees('button', 'Marie-Ève Tremblay-Côté');
    await sees('button', 'Conseil régional du Bas-Saint-Laurent');
    await step('To leave one union is not to leave the other', async () => {
      await sees('heading', 'Bonjour, Conseil régional du Bas-Saint-Laurent');
      await presses('Se déconnecter');
      await seesField('Courriel ou numéro de membre');
      await sees('link', 'Espace membre du conseil');
      await sees('button', 'Marie-Ève Tremblay-Côté');
    });
  },
};

export const UnknownPortal: Story = {
  name: 'A portal that the page has not configured',
  args: { portal: 'regional' },
  play: async () => {
    await sees('button', 'Marie-Ève Tremblay-Côté');
    await seesNo('button', 'Conseil régional du Bas-Saint-Laurent');
  },
};

export const English: Story = {
  globals: { language: 'en' },
  play: async () => {
    await presses('Conseil régional du Bas-Saint-Laurent');
    await reads('Member number 101-0001');
  },
};
