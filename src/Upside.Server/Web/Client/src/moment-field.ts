// <moment-field> around an <input type="datetime-local">: without script it is filled in in UTC; with it, in the reader's
// zone, and sent as an instant. `data-instant` is the value that the server knows.
class MomentField extends HTMLElement {
  #form: HTMLFormElement | null = null;

  connectedCallback(): void {
    const input = this.querySelector("input");
    if (!input) return;
    const known = new Date(input.dataset.instant ?? "");
    if (!Number.isNaN(known.getTime())) input.value = localText(known);
    const zone = this.querySelector("[data-zone]");
    if (zone) zone.textContent = Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.#form = input.form;
    this.#form?.addEventListener("formdata", this.#send);
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener("formdata", this.#send);
  }

  #send = (event: FormDataEvent): void => {
    const input = this.querySelector("input");
    if (input?.value) event.formData.set(input.name, new Date(input.value).toISOString());
  };
}

function localText(moment: Date): string {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, moment.getUTCSeconds() === 0 ? 16 : 19);
}

customElements.define("moment-field", MomentField);
