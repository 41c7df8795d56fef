const secrets = /kdv_(?:live|test)_[\w-]+|csl_[\w-]{24}(?![\w-])/g;

/** The text with everything that looks like an API key or an onboarding token cut to its last four characters. */
export function maskSecrets(text: string): string {
  return text.replace(secrets, (secret) => `${secret.slice(0, 4)}…${secret.slice(-4)}`);
}
