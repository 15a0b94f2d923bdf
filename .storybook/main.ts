import type { StorybookConfig } from '@storybook/web-components-vite';
import { msw } from 'msw/vite';
import { mergeConfig } from 'vite';

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false, backgrounds: false },
  viteFinal: (config) =>
    mergeConfig(config, {
      // Sources of the workspace, not what was last built of them
      resolve: { conditions: ['trait-union-source', 'module', 'browser', 'development|production'] },
      // Found late, these would give the page a second copy of Lit
      optimizeDeps: { include: ['lit/static-html.js', 'lit/directive-helpers.js'] },
      build: { target: 'es2022', chunkSizeWarningLimit: 3000 },
      plugins: [msw({ mode: 'worker-only' })],
    }),
} satisfies StorybookConfig;
