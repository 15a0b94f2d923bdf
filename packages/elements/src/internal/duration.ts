import type { LocalizeController } from '../controllers/localize-controller.ts';

/** `90` → *1 min 30 s*. */
export function duration(l: LocalizeController<unknown>, seconds: number): string {
  const unit = (value: number, name: 'minute' | 'second'): string =>
    l.number(value, { style: 'unit', unit: name, unitDisplay: 'short' });
  const minutes = Math.floor(seconds / 60);
  const parts = [minutes && unit(minutes, 'minute'), (seconds % 60 || !minutes) && unit(seconds % 60, 'second')];
  return parts.filter(Boolean).join(' ');
}
