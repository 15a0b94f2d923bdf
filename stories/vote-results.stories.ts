import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/vote-results.js';

export default {
  title: 'Elements/vote-results',
  component: 'vote-results',
} satisfies Meta;

export const Default: StoryObj = {};
