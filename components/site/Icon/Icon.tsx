import { LINES, SHAPES } from "./paths.ts";

export type IconName = keyof typeof LINES | keyof typeof SHAPES;

/** An ornament beside words that say the same: never read aloud. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      {name in LINES ? (
        <path className="l" d={LINES[name as keyof typeof LINES]} />
      ) : (
        <path d={SHAPES[name as keyof typeof SHAPES]} />
      )}
    </svg>
  );
}
