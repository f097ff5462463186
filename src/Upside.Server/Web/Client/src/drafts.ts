// Unsent text, kept in this browser.
export type Draft = {
  /** What the server knows a repeated request by. */
  key: string;
  text: string;
  /** When it was first sent, by this machine's clock; null while it was not. */
  sentAt: number | null;
};

const PREFIX = "upside draft ";

export function findDraft(name: string): Draft | null {
  const kept = localStorage.getItem(PREFIX + name);
  return kept === null ? null : (JSON.parse(kept) as Draft);
}

export function keepDraft(name: string, draft: Draft): void {
  localStorage.setItem(PREFIX + name, JSON.stringify(draft));
}

export function forgetDraft(name: string): void {
  localStorage.removeItem(PREFIX + name);
}

/** 128 random bits. (crypto.randomUUID exists over HTTPS only.) */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
