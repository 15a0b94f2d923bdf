import type { LocalizeController } from '../controllers/localize-controller.ts';

/** `90` → *1 min 30 s*. */
export function duration(l: LocalizeController<unknown>, seconds: number): string {
  const unit = (value: number, name: 'minute' | 'second'): string =>
    l.number(value, { style: 'unit', unit: name, unitDisplay: 'short' });
  const minutes = Math.floor(seconds / 60);
  const parts = [minutes && unit(minutes, 'minute'), (seconds % 60 || !minutes) && unit(seconds % 60, 'second')];
  return parts.filter(Boolean).join(' ');
}

/** What is left of a long time, in its two largest units: `183 600` → *2 jours et 3 heures*. */
export function timeLeft(l: LocalizeController<unknown>, seconds: number): string {
  const units = [
    ['day', Math.floor(seconds / 86_400)],
    ['hour', Math.floor(seconds / 3_600) % 24],
    ['minute', Math.floor(seconds / 60) % 60],
  ] as const;
  const first = units.findIndex(([, count]) => count > 0);
  if (first < 0) return duration(l, seconds);
  const parts = units.slice(first, first + 2).filter(([, count]) => count > 0);
  return new Intl.ListFormat(l.tag, { type: 'conjunction' }).format(
    parts.map(([unit, count]) => l.number(count, { style: 'unit', unit, unitDisplay: 'long' })),
  );
}
