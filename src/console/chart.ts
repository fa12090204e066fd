import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { ChannelCounts } from './count-answers.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const parts = ['yes', 'no', 'withdrawn'] as const;

/** Draws one channel on a canvas, in the colours of the page. Gives what takes it off again. */
export function drawChart(
  canvas: HTMLCanvasElement,
  counts: ChannelCounts,
  labels: readonly string[],
): () => void {
  const style = getComputedStyle(canvas);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: parts.map((part) => ({
        data: [...counts[part]],
        backgroundColor: colour(part),
        maxBarThickness: 28,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      // The table beside it has the figures; nothing on the canvas can be reached by keyboard.
      events: [],
      scales: {
        x: { stacked: true, grid: { display: false }, ticks: { color: colour('soft'), maxRotation: 0 } },
        y: {
          stacked: true,
          beginAtZero: true,
          ticks: { color: colour('soft'), precision: 0 },
          grid: { color: colour('line') },
        },
      },
    },
  });
  return () => chart.destroy();
}
