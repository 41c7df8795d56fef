/** The languages that the page speaks. One more here, and every dictionary has to have it before anything compiles. */
export type Locale = 'en-GB' | 'id';
