import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/ballot-receipt.js';

export default {
  title: 'Elements/ballot-receipt',
  component: 'ballot-receipt',
} satisfies Meta;

export const Default: StoryObj = {};
