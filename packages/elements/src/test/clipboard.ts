import { devtools, inFront } from './fixture.ts';

type Command = 'copy' | 'paste';

const keys = { copy: 'c', paste: 'v' } as const satisfies Record<Command, string>;

async function shortcut(command: Command): Promise<void> {
  const key = { modifiers: 2, key: keys[command], code: `Key${keys[command].toUpperCase()}` };
  await devtools('Input.dispatchKeyEvent', { type: 'keyDown', ...key, commands: [command] });
  await devtools('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** Copies `text` elsewhere and pastes it with the keyboard, as the browser itself does; in Chromium alone. */
export async function pasteText(target: HTMLElement, text: string): Promise<void> {
  const source = document.createElement('textarea');
  source.value = text;
  document.body.append(source);
  source.select();
  await inFront(async () => {
    await shortcut('copy');
    source.remove();
    target.focus();
    await shortcut('paste');
  });
}
