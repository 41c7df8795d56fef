import type { SandboxContext } from './environment.ts';
import type { Refusal } from './refusal.ts';

/** A success: the body with its `request_id`, which the header X-Request-Id repeats. */
export function answer(c: SandboxContext, body: Record<string, unknown>, status: 200 | 201 = 200): Response {
  return c.json({ ...body, request_id: c.var.requestId }, status);
}

/** A refusal in the API's error envelope. */
export function answerRefusal(c: SandboxContext, { status, fields, headers }: Refusal): Response {
  return c.json({ error: { ...fields, request_id: c.var.requestId } }, status, headers);
}
