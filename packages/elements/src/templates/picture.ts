import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';

/**
 * A small picture, said by `label`: one that was made here, or base64 from the backend. What paints it is fetched once
 * there is one to paint.
 */
export const picture = (image: Blob | string, label: string): unknown =>
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

async function show(image: Blob | string, canvas: HTMLCanvasElement): Promise<void> {
  try {
    const { paint } = await import('../internal/image/paint.ts');
    await paint(image, canvas);
  } catch {
    canvas.hidden = true;
  }
}
