import { dailyLimit } from '../contract/fault.ts';
import { answerFault } from './answer-fault.ts';
import { consoleFault } from './console-fault.ts';
import type { ProxyContext } from './proxy-env.ts';

/** Refuses somebody who has read as much as one person may in a day, for so many seconds. */
export function refuseForToday(c: ProxyContext, seconds: number): Response {
  const words = 'These are more reads than one person may make in a day. It is a limit of this console, not of Kirim.';
  const more = { code: dailyLimit, retry_after_seconds: seconds };
  return answerFault(c, consoleFault('local_rate_limited', words, c.get('requestId'), more));
}
