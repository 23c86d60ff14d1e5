import type { Claim } from "../../lib/core/claim.ts";
import { useTranslator } from "../i18n/translator-context.ts";
import type { TimeAxis } from "./time-axis.ts";

export type DrawnFigure = Pick<Claim, "value" | "valueMax" | "period">;

export interface FigureBarProps {
  figures: readonly DrawnFigure[];
  axis: TimeAxis;
  /** The largest figure of the whole picture: all lanes share one scale. */
  most: number;
  /** The figure that the card is about. */
  own?: boolean;
}

/** In CSS pixels. */
const HEIGHT = 22;
const LEAST_HEIGHT = 2;

/**
 * One lane of the picture: as wide as the days that a figure covers, as tall as the figure. The row
 * that holds it says the same in words, so it is hidden from screen readers.
 */
export function FigureBar({ figures, axis, most, own = false }: FigureBarProps) {
  const { dir } = useTranslator();
  return (
    <svg class="wc-lane" width="100%" height={HEIGHT} aria-hidden="true" data-own={own}>
      {axis.ticks.map(({ day, at }) => (
        <line key={day} class="wc-lane-tick" {...vertical(at, dir)} y1={0} y2={HEIGHT} />
      ))}
      {figures.map((figure, at) => (
        <Bar key={at} figure={figure} axis={axis} most={most} />
      ))}
      <line class="wc-lane-base" x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
    </svg>
  );
}

function Bar({ figure, axis, most }: { figure: DrawnFigure; axis: TimeAxis; most: number }) {
  const { dir } = useTranslator();
  if (figure.value === null || figure.period === null) return null;
  const { start, length } = axis.place(figure.period);
  const x = `${dir === "rtl" ? 100 - start - length : start}%`;
  const rect = (value: number, className: string) => {
    const height = most === 0 ? LEAST_HEIGHT : Math.max((value / most) * HEIGHT, LEAST_HEIGHT);
    return (
      <rect
        class={className}
        x={x}
        y={HEIGHT - height}
        width={`${length}%`}
        height={height}
        rx={1}
      />
    );
  };
  return (
    <>
      {figure.valueMax !== null && rect(figure.valueMax, "wc-bar wc-bar-most")}
      {rect(figure.value, "wc-bar")}
    </>
  );
}

function vertical(at: number, dir: "ltr" | "rtl"): { x1: string; x2: string } {
  const x = `${dir === "rtl" ? 100 - at : at}%`;
  return { x1: x, x2: x };
}
