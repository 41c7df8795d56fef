import { FaultBody } from '../../contract/fault.ts';

/** The fault that an answer of the API holds; throws when it holds none. */
export async function faultIn(response: Response) {
  return FaultBody.parse(await response.json()).error;
}
