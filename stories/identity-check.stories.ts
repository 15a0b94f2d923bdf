import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/identity-check.js';

export default {
  title: 'Elements/identity-check',
  component: 'identity-check',
} satisfies Meta;

export const Default: StoryObj = {};
