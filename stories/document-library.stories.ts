import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/document-library.js';

export default {
  title: 'Elements/document-library',
  component: 'document-library',
} satisfies Meta;

export const Default: StoryObj = {};
