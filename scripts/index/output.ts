/** Where a command writes; injected, so that tests read it. */
export interface Output {
  print(text: string): void;
  complain(text: string): void;
}
