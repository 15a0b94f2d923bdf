import type { ReactiveElement } from 'lit';

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Keys of a ballot (rule 12): nothing is marked or sent by a key that is held down, nor before it is let go; the arrows
 * go from one radio button to the next without marking it, so that a ballot can be read through with the keyboard.
 */
export function deliberateKeys(host: ReactiveElement): void {
  let held: EventTarget | undefined;
  host.addEventListener('keydown', (event) => {
    const [target] = event.composedPath();
    const step = arrows[event.key];
    if (target instanceof HTMLInputElement && target.type === 'radio' && step && !hasModifier(event)) {
      event.preventDefault();
      beside(target, step)?.focus();
    } else if (target instanceof HTMLButtonElement && event.key === 'Enter') {
      event.preventDefault();
      if (!event.repeat) held = target;
    }
  });
  host.addEventListener('keyup', (event) => {
    const [target] = event.composedPath();
    if (event.key !== 'Enter') return;
    if (target instanceof HTMLButtonElement && target === held) target.click();
    held = undefined;
  });
}

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || shiftKey;

function beside(radio: HTMLInputElement, step: 1 | -1): HTMLInputElement | undefined {
  const root = radio.getRootNode() as ShadowRoot;
  const group = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    ({ name }) => name === radio.name,
  );
  return group.at((group.indexOf(radio) + step) % group.length);
}
