/** What a person at the terminal reads when the console is up: its address and, on the sandbox, that nothing is real. */
export function greeting(url: string, isSandbox: boolean): string {
  if (!isSandbox) return `\n  Tautan is ready at ${url}\n\n`;
  return `
  ┌──────────────────────────────────────────────────────────────────┐
  │  SANDBOX: every customer and every link that you see is invented │
  └──────────────────────────────────────────────────────────────────┘
  For your own data, start with a key of Kirim:
    KIRIM_API_KEY_FILE=/path/to/key npm start     (or KIRIM_API_KEY=kdv_...)

  Tautan is ready at ${url}

`;
}
