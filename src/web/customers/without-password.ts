/** An address without the name and password that somebody may have written into it. */
export function withoutPassword(address: string): string {
  return address.replace(/\/\/[^/?#]*@/, '//');
}
