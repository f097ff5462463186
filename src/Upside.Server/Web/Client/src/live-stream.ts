// Says whether a page's live stream is connected, and keeps it so. htmx connects again after a broken stream by itself;
// what it cannot see is a stream that never began, and one that has gone silent without being closed.
import htmx from "./htmx";

const SILENT_AFTER = 40_000; // the server says something every 15 seconds
const FIRST_RETRY = 2_000;

type Connection = { status: number | null; reader: { cancel(): void } | null; cancelled: boolean };
type StreamEvent = CustomEvent<{ connection?: Connection; status?: number; ctx?: { response?: { status: number } } }>;

class LiveStream extends HTMLElement {
  #silence = 0;

  connectedCallback(): void {
    this.#say("connecting");
    this.#on("htmx:sse:after:connection", (event) => {
      this.#say("live");
      this.#listen(event.detail.connection);
    });
    this.#on("htmx:sse:before:message", (event) => this.#listen(event.detail.connection));
    this.#on("htmx:sse:before:connection", () => this.#say("connecting"));
    this.#on("htmx:sse:error", (event) => {
      if (event.detail.status === 401 && event.detail.connection) {
        event.detail.connection.cancelled = true;
        this.#say("signed-out");
      } else this.#say("offline");
    });
    this.#on("htmx:response:error", (event) => this.#beginAgain(event.detail.ctx?.response?.status));
    this.#on("htmx:error", () => this.#beginAgain());
  }

  disconnectedCallback(): void {
    clearTimeout(this.#silence);
  }

  #on(name: string, handle: (event: StreamEvent) => void): void {
    this.addEventListener(name, (event) => handle(event as StreamEvent));
  }

  #listen(connection: Connection | undefined): void {
    clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => connection?.reader?.cancel(), SILENT_AFTER);
  }

  #beginAgain(status?: number): void {
    if (status === 401) return this.#say("signed-out");
    this.#say("offline");
    setTimeout(() => htmx.trigger(this, "begin"), FIRST_RETRY);
  }

  /** The words stand in the page, one element a state; the stylesheet shows the one that holds. */
  #say(state: "connecting" | "live" | "offline" | "signed-out"): void {
    this.dataset.state = state;
  }
}

customElements.define("live-stream", LiveStream);
