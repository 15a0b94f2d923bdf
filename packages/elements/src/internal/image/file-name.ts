const longest = 40;

/**
 * A file's own name, safe to show: characters that turn the direction of text or cannot be seen could make
 * `photo\u202egpj.exe` read as a picture. It stays on this page: what is sent has a name of ours.
 */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  if (plain.length <= longest) return plain;
  const half = longest / 2;
  return `${plain.slice(0, half)}…${plain.slice(-half + 1)}`;
}
