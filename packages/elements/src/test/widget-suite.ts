import { suiteAccessibility } from './suite/accessibility.ts';
import { suiteFaults } from './suite/faults.ts';
import { suiteHostPage } from './suite/host-page.ts';
import { suiteLanguage } from './suite/language.ts';
import { suiteBreakdown, suiteLifecycle } from './suite/lifecycle.ts';
import { suiteTyping } from './suite/typing.ts';
import { suiteUntrusted } from './suite/untrusted.ts';
import type { WidgetSuite } from './widget.ts';

export type { Journey, State, Way, WidgetSuite } from './widget.ts';

/** What every element must pass, whatever it does (trust.md). */
export function widgetSuite(suite: WidgetSuite): void {
  describe(`${suite.tag}: widget suite`, () => {
    suiteAccessibility(suite);
    suiteLanguage(suite);
    suiteHostPage(suite);
    suiteUntrusted(suite);
    suiteBreakdown(suite);
    suiteLifecycle(suite);
    if (suite.journey) {
      suiteTyping(suite);
      suiteFaults(suite, suite.journey);
    }
  });
}
