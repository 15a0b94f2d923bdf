import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';

/** A small picture, said by `label`. What paints it is fetched once there is one to paint. */
export const picture = (image: Blob, label: string): unknown =>
  guard(
    [image, label],
    (): TemplateResult =>
      html`<canvas
        class="picture"
        role="img"
        aria-label=${label}
        ${ref((canvas) => {
          if (canvas instanceof HTMLCanvasElement) void show(image, canvas);
        })}
      ></canvas>`,
  );

async function show(image: Blob, canvas: HTMLCanvasElement): Promise<void> {
  try {
    const { paint } = await import('../internal/image/paint.ts');
    await paint(image, canvas);
  } catch {
    canvas.hidden = true;
  }
}
