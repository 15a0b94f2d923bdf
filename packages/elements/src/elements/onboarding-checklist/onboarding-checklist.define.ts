import { define } from '../../internal/define.ts';
import { OnboardingChecklist } from './onboarding-checklist.ts';

define('onboarding-checklist', OnboardingChecklist);

declare global {
  interface HTMLElementTagNameMap {
    'onboarding-checklist': OnboardingChecklist;
  }
}
