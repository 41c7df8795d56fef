import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import { type DegradedReason, degradedReasons } from '../readiness.ts';

export type ProcessFacts = {
  version: string;
  commit: string;
  /** Whether it runs on its sandbox or on Kirim. */
  mode: 'sandbox' | 'kirim';
  /** The part of the allowance that the console may spend, 0.1 to 1. */
  budgetShare: number;
  /** What is wrong at the moment of a scrape. */
  reasons: () => readonly DegradedReason[];
};

/** Adds what is true of the process as a whole: build, share, what is wrong now, and Node's own measures. */
export function gaugeProcess(registry: Registry, { version, commit, mode, budgetShare, reasons }: ProcessFacts): void {
  const registers = [registry];
  new Gauge({
    name: 'tautan_build_info',
    help: 'Always 1; the labels say what runs.',
    labelNames: ['version', 'commit', 'mode'],
    registers,
  }).set({ version, commit, mode }, 1);
  new Gauge({
    name: 'tautan_budget_share',
    help: "The part of the organization's allowance that the console may spend, from 0.1 to 1.",
    registers,
  }).set(budgetShare);
  new Gauge({
    name: 'tautan_degraded',
    help: 'Whether /readyz names this reason at present.',
    labelNames: ['reason'],
    registers,
    collect() {
      const present = reasons();
      for (const reason of degradedReasons) this.set({ reason }, present.includes(reason) ? 1 : 0);
    },
  });
  collectDefaultMetrics({ register: registry });
}
