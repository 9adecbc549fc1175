import type { EngineResult, LinearPoint, Results } from "../results.ts";
import { milliseconds, times, whole } from "./figures.ts";
import { table } from "./table.ts";

/** The tables of loading: every engine's own text to ready, and how Signalbox grows with the number of flags. */
export function loadingReport({ engines, linear }: Results): string[] {
  const sections: string[] = [];
  const measured = engines.filter(({ loading, heapPerFlag }) => loading !== undefined || heapPerFlag !== undefined);
  if (measured.length > 0) {
    const head = ["engine", "import ms", "cold, 60", "60", "1,000", "10,000", "text B/flag", "heap B/flag"];
    sections.push("### W7: the engine's own text to ready, milliseconds", table(head, measured.map(loadingRow)));
  }
  if (linear) {
    const head = ["flags", "text", "ready after", "a flag", "over 1,000 flags"];
    sections.push(
      "### Text to ready, by number of flags",
      table(
        head,
        linear.map((point) => linearRow(point, linear)),
      ),
    );
  }
  return sections;
}

function loadingRow({ name, version, loading, heapPerFlag }: EngineResult): string[] {
  const at = (flags: number) => loading?.sizes.find((size) => size.flags === flags);
  return [
    version === undefined ? name : `${name} ${version}`,
    milliseconds(loading?.importMs),
    milliseconds(loading?.coldMs),
    ...[60, 1_000, 10_000].map((flags) => milliseconds(at(flags)?.ms)),
    whole(at(10_000)?.bytesPerFlag),
    whole(heapPerFlag),
  ];
}

function linearRow({ flags, ms, bytes }: LinearPoint, all: readonly LinearPoint[]): string[] {
  const thousand = all.find((point) => point.flags === 1_000);
  const microseconds = (point: LinearPoint) => (point.ms * 1000) / point.flags;
  const own = microseconds(all.find((point) => point.flags === flags) as LinearPoint);
  const ratio = thousand && own / microseconds(thousand);
  return [whole(flags), `${whole(bytes / 1024)} KiB`, `${milliseconds(ms)} ms`, `${own.toFixed(1)} µs`, times(ratio)];
}
