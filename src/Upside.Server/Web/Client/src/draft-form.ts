// <draft-form> around a form that must not lose what is typed into it. What is typed is kept in this browser with every
// stroke, through reloads and dead servers, until the server has acknowledged it. It is sent with a key that stays the
// same until then, so that sending again, by hand or by itself, never writes it twice.
import htmx from "./htmx";
import { keepDraft, findDraft, forgetDraft, newKey, type Draft } from "./drafts";

const RETRIES = [2_000, 4_000, 8_000, 15_000];

type Refusal = { detail?: string; field?: string };

class DraftForm extends HTMLElement {
  #sending = false;
  #failures = 0;
  #retry = 0;
  #sentAt: number | null = null;

  connectedCallback(): void {
    const draft = findDraft(this.#name);
    if (draft) this.#restore(draft);
    this.addEventListener("input", this.#typed);
    this.addEventListener("submit", this.#submitted);
    this.addEventListener("keydown", this.#pressed);
    addEventListener("online", this.#again);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#retry);
    removeEventListener("online", this.#again);
  }

  #typed = (): void => {
    if (this.#text.value === "") forgetDraft(this.#name);
    else this.#keep();
    if (this.#failures === 0) this.#say("");
  };

  #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#failures = 0;
    void this.#send();
  };

  #pressed = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#form.requestSubmit();
    if (event.key === "Escape") this.#text.blur();
  };

  #again = (): void => {
    if (this.#failures > 0) void this.#send();
  };

  async #send(): Promise<void> {
    clearTimeout(this.#retry);
    const sent = this.#text.value;
    if (this.#sending || sent.trim() === "") return;
    this.#sending = true;
    this.#sentAt ??= Date.now();
    this.#waited.value = String(Date.now() - this.#sentAt); // what is sent late happened earlier
    this.#say(this.#failures === 0 ? "Sending…" : "Trying again…");
    try {
      const answer = await fetch(this.#form.action, {
        method: "POST",
        body: new URLSearchParams([...new FormData(this.#form)].map(([name, value]) => [name, String(value)])),
        headers: { "HX-Request": "true" },
        signal: AbortSignal.timeout(20_000),
      });
      if (answer.ok) await this.#acknowledge(sent, await answer.text());
      else if (answer.status >= 500 || answer.status === 429) this.#fail();
      else this.#refuse(answer.status, (await answer.json().catch(() => ({}))) as Refusal);
    } catch {
      this.#fail(); // no answer: the entry may have arrived or not, and the same key makes both safe
    } finally {
      this.#sending = false;
    }
  }

  async #acknowledge(sent: string, fragment: string): Promise<void> {
    this.#failures = 0;
    // What was typed while the answer was on its way is the next entry.
    const typed = this.#text.value;
    const rest = typed.startsWith(sent) ? typed.slice(sent.length).trimStart() : typed;
    this.#form.reset();
    this.#text.value = rest;
    this.#renew();
    if (rest === "") forgetDraft(this.#name);
    else this.#keep();
    this.#say("Added.");
    await htmx.swap({ text: fragment, sourceElement: this, target: this, swap: "none" });
  }

  #fail(): void {
    const wait = RETRIES[Math.min(this.#failures, RETRIES.length - 1)];
    this.#failures++;
    this.#keep();
    this.#say("Not sent yet: the server does not answer. Your text is kept in this browser and is sent again by itself.", true);
    this.#retry = window.setTimeout(this.#again, wait);
  }

  #refuse(status: number, refusal: Refusal): void {
    this.#failures = 0;
    // An earlier version of this text arrived after all: what stands here now is another entry.
    if (refusal.field === "key") {
      this.#renew();
      this.#keep();
    }
    this.#say(status === 401
      ? "Not sent: you are signed out. Your text is kept in this browser. Sign in in another tab, then send it again."
      : `Not sent: ${refusal.detail ?? "the server refused it."} Your text is kept in this browser.`, true);
  }

  #restore(draft: Draft): void {
    this.#text.value = draft.text;
    this.#key.value = draft.key;
    this.#sentAt = draft.sentAt;
    if (draft.sentAt !== null) {
      this.#failures = 1;
      void this.#send();
    } else this.#say("Your unsent text is back.");
  }

  #keep(): void {
    keepDraft(this.#name, { key: this.#key.value, text: this.#text.value, sentAt: this.#sentAt });
  }

  #renew(): void {
    this.#key.value = newKey();
    this.#sentAt = null;
  }

  #say(text: string, isTrouble = false): void {
    const status = this.querySelector<HTMLElement>("[role=status]");
    if (!status) return;
    status.textContent = text;
    status.classList.toggle("trouble", isTrouble);
  }

  get #name(): string {
    return this.getAttribute("name") ?? this.#form.action;
  }

  get #form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  get #text(): HTMLTextAreaElement {
    return this.querySelector("textarea")!;
  }

  get #waited(): HTMLInputElement {
    return this.querySelector("input[name=waited]")!;
  }

  get #key(): HTMLInputElement {
    return this.querySelector("input[name=key]")!;
  }
}

customElements.define("draft-form", DraftForm);
