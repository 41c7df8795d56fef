import * as z from 'zod/mini';
import { Customer } from './customer.ts';

const { id, name, email } = Customer.shape;

/** A page of customers read for their names alone: to read every field of thousands would take longer than a key may. */
export const CustomerNames = z.object({ data: z.array(z.object({ id, name, email })) });
