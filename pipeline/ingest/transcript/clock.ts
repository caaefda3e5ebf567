/** A time as it was written: its milliseconds, or null where no clock shows it. */
export interface ClockTime {
  readonly text: string;
  readonly milliseconds: number | null;
}

/** What looks like a time, possible or not: digits and colons, with stray spaces. */
export const timePattern = String.raw`\d{1,3}\s*:\s*\d{1,3}(?:\s*:\s*\d{1,3})?(?:[.,]\d{1,3})?`;

/**
 * Read a time: `0:01`, `12:34`, `1:02:03`, `00:01:02,300`; stray spaces (`7: 37`) are forgiven, an
 * impossible time (`22:175`, `0:010`, `3:61`) is not.
 */
export function readClock(text: string): ClockTime {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/.exec(
    text.replace(/\s/g, ""),
  );
  if (!match) return { text, milliseconds: null };
  const [, hours, minutes = "0", seconds = "0", fraction = ""] = match;
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) {
    return { text, milliseconds: null };
  }
  const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
  return { text, milliseconds: whole * 1000 + Number(fraction.padEnd(3, "0")) };
}

/** Print milliseconds as transcripts do: `0:01`, `12:34`, `1:02:03`. */
export function formatClock(milliseconds: number): string {
  const all = Math.floor(milliseconds / 1000);
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor(all / 60) % 60;
  const seconds = String(all % 60).padStart(2, "0");
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}`
    : `${minutes}:${seconds}`;
}
